package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.campaign.RealTest;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The events of messages are those of the committed contracts. */
@RealTest
class ProducedContractsTest {

    @Inject
    SurveyInvitations invitations;

    @Test
    void tellsThatAMailWasSent() throws Exception {
        var event = MessageEvents.sent(Candidates.due().build(), "SENT", Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(json(event)).isEqualTo(example(event));
    }

    @Test
    void tellsThatAMailMayHaveBeenSent() throws Exception {
        json(MessageEvents.sent(Candidates.due().build(), "UNKNOWN", Instant.parse("2026-03-02T09:00:00Z")));
    }

    @Test
    void tellsThatAMailFailed() throws Exception {
        var event = MessageEvents.failed(Candidates.due().build(), 550, Instant.parse("2026-03-02T09:00:05Z"));

        assertThat(json(event)).isEqualTo(example(event));
    }

    @Test
    void doesNotCallItABounceForGoodWhereTheServerNeverSaidSo() throws Exception {
        var at = Instant.parse("2026-03-02T09:00:05Z");

        assertThat(json(MessageEvents.failed(Candidates.due().build(), 451, at))
                        .get("kind")
                        .asText())
                .isEqualTo("SOFT_BOUNCE");
        assertThat(json(MessageEvents.failed(Candidates.due().build(), null, at))
                        .get("kind")
                        .asText())
                .isEqualTo("SOFT_BOUNCE");
    }

    @Test
    void tellsOfAnInvitationWithAnIdThatFollowsFromRunAndStage() throws Exception {
        // given
        var now = Instant.parse("2026-03-02T09:00:00Z");

        // when
        var event = invitations.event(Candidates.due().build(), "churn-reason", now);
        var again = invitations.event(Candidates.due().build(), "churn-reason", now);

        // then
        var told = json(event).deepCopy();
        assertThat(told).isEqualTo(json(again));
        var expected = example(event).deepCopy();
        ((ObjectNode) told).remove("invitationId");
        ((ObjectNode) expected).remove("invitationId");
        assertThat(told).isEqualTo(expected);
    }

    private static JsonNode json(OutboxEvent event) throws Exception {
        var json = new EventJson().mapper().writeValueAsString(event.body());
        assertThat(Contract.of("campaign-service", event.type()).violations(json))
                .isEmpty();
        return Contract.json(json);
    }

    private static JsonNode example(OutboxEvent event) {
        var bytes = Contract.of("campaign-service", event.type()).example();
        return Contract.json(new String(bytes, StandardCharsets.UTF_8));
    }
}
