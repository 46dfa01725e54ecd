package io.winback.campaign.delivery;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.winback.campaign.HeldMessages;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is learned of a mail that may have left. */
@RealTest
class EvidenceTest {

    private static final Instant SEEN = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    World world;

    @Inject
    HeldMessages held;

    @Inject
    EvidenceService evidence;

    @Inject
    SurveyInvitations invitations;

    private String anna;
    private UUID message;

    @BeforeEach
    void aMailThatMayHaveLeft() {
        anna = Neighbours.id("anna");
        message = UUID.fromString(held.message(anna));
    }

    @Test
    void saysThatItLeftAndSaysItOnce() {
        assertThat(evidence.left(message, Evidence.CLICK, SEEN)).isTrue();
        assertThat(evidence.left(message, Evidence.UNSUBSCRIBE, SEEN)).isFalse();

        assertThat(world.ledger(anna, "state || ' ' || accepted_at")).startsWith("SENT 2026-03-02 1");
        assertThat(world.told(anna, "message.sent.v1").get("state").asText()).isEqualTo("SENT");
        assertThat(world.events(anna, "message.sent.v1")).hasSize(1);
        assertThat(history()).containsExactly("SENT DISPATCHED", "SENT CLICK");
    }

    @Test
    void saysItOnceWhoeverComesTogether() {
        var learned = IntStream.range(0, 8)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> evidence.left(message, Evidence.CLICK, SEEN)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(learned).containsOnlyOnce(true);
        assertThat(history()).hasSize(2);
    }

    @Test
    void saysThatItCameBack() {
        assertThat(evidence.failed(message, Evidence.DSN, 550, SEEN)).isTrue();

        assertThat(world.ledger(anna, "state || ' ' || smtp_code")).isEqualTo("FAILED 550");
        var failed = world.told(anna, "message.failed.v1");
        assertThat(failed.get("kind").asText()).isEqualTo("HARD_BOUNCE");
        assertThat(evidence.failed(message, Evidence.DSN, 550, SEEN)).isFalse();
    }

    @Test
    void knowsTheMailByTheInvitationItCarried() {
        var run = UUID.fromString(world.ledger(anna, "enrollment_id"));

        assertThat(evidence.answered(run, UUID.randomUUID(), SEEN)).isFalse();
        assertThat(evidence.answered(run, invitations.id(run, "gift"), SEEN)).isTrue();
        assertThat(history()).containsExactly("SENT DISPATCHED", "SENT SURVEY_ANSWER");
    }

    @Test
    void knowsNothingOfMailsNobodyHasHeardOf() {
        assertThat(evidence.left(UUID.randomUUID(), Evidence.CLICK, SEEN)).isFalse();
    }

    @Test
    void listsWhatIsHeldAndLetsAnOperatorSayWhatBecameOfIt() {
        // given
        marketer()
                .get("/api/messages?state=UNKNOWN&customer=" + anna)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(message.toString()))
                .body("items[0].unknownAt", equalTo("2026-01-01T10:12:00Z"));

        // when
        resolve("FAILED").then().statusCode(200).body("state", equalTo("FAILED"));

        // then the same again is fine, another word is not
        resolve("FAILED").then().statusCode(200);
        resolve("SENT").then().statusCode(409).body("type", equalTo("/problems/message-state"));
        marketer()
                .get("/api/messages/" + message)
                .then()
                .statusCode(200)
                .body("history[1].what", equalTo("FAILED"))
                .body("history[1].by", equalTo("OPERATOR"))
                .body("history[1].text", equalTo("not in the log"));
    }

    @Test
    void letsOnlyOperatorsSayIt() {
        marketer()
                .body(Map.of("state", "SENT"))
                .post("/api/messages/" + message + "/resolution")
                .then()
                .statusCode(403);
        operator()
                .body(Map.of("state", "UNKNOWN"))
                .post("/api/messages/" + message + "/resolution")
                .then()
                .statusCode(400);
        operator()
                .body(Map.of("state", "SENT"))
                .post("/api/messages/" + UUID.randomUUID() + "/resolution")
                .then()
                .statusCode(404);
    }

    private io.restassured.response.Response resolve(String state) {
        return operator()
                .body(Map.of("state", state, "note", "not in the log"))
                .post("/api/messages/" + message + "/resolution");
    }

    private List<String> history() {
        return marketer().get("/api/messages/" + message).jsonPath().<Map<String, Object>>getList("history").stream()
                .map(step -> step.get("what") + " " + step.get("by"))
                .toList();
    }
}
