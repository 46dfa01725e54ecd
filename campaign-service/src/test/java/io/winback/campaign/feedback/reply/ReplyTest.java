package io.winback.campaign.feedback.reply;

import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.campaign.Api;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.TestKeys;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer who answers talks with the shop; the campaign waits until somebody has listened. */
@RealTest
class ReplyTest {

    @Inject
    World world;

    private String anna;

    @BeforeEach
    void askAnna() {
        anna = world.lost("anna");
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.askSorryNews(segment, "0"), anna);
        world.mails(anna, 1);
        world.ledgerSays(anna, "SENT");
    }

    @Test
    void waitsUntilAnAgentResumes() {
        // given
        assertThat(answered("no")).isEqualTo("OPEN");
        assertThat(answered("no")).isEqualTo("REPEATED");

        // when the time for the next mail comes, and passes
        world.skipDays(20);

        // then nothing is written
        forAWhile().untilAsserted(() -> assertThat(MailServer.raw(Neighbours.address(anna)))
                .hasSize(1));
        assertThat(world.decisions(anna)).contains("REPLIED");

        // when
        resolve("RESUME", 200);

        // then it goes on
        world.mails(anna, 2);
        resolve("END", 409);
    }

    @Test
    void endsTheRunIfTheAgentSaysSo() {
        answered("no");

        resolve("END", 200);

        soon().untilAsserted(
                        () -> assertThat(world.value("select end_reason from enrollment where customer_id = :id", anna))
                                .isEqualTo("REPLIED"));
    }

    @Test
    void unsubscribesIfTheAgentConfirmsIt() {
        answered("no");

        resolve("UNSUBSCRIBE", 200);

        assertThat(world.told(anna, "consent.withdrawn.v1").get("reason").asText())
                .isEqualTo("UNSUBSCRIBE");
    }

    @Test
    void heedsNoMachine() {
        assertThat(answered("auto-replied")).isEqualTo("AUTOMATIC");

        assertThat(world.value("select count(*) from reply where customer_id = :id", anna))
                .isEqualTo("0");
    }

    private String answered(String submitted) {
        return storefront()
                .body("""
                        {"messageId": "<r-%s@post.example>", "inReplyTo": "%s", "subject": "Re: why?",
                         "headers": {"Auto-Submitted": "%s"}}""".formatted(anna, world.ledger(anna, "message_id"), submitted))
                .post("/api/messages/replies")
                .then()
                .statusCode(200)
                .extract()
                .path("result");
    }

    private void resolve(String action, int status) {
        var id = world.value("select id from reply where customer_id = :id", anna);
        Api.as(TestKeys.AGENT)
                .body("{\"action\": \"" + action + "\"}")
                .post("/api/messages/replies/" + id + "/resolution")
                .then()
                .statusCode(status)
                .body(status == 200 ? "customer" : "title", equalTo(status == 200 ? anna : "Reply resolved"));
    }
}
