package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.campaign.RealTest;
import io.winback.campaign.transport.Outcome;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of messages are those of the committed contracts. */
@RealTest
class ProducedContractsTest {

    @Inject
    SurveyInvitations invitations;

    @Test
    void tellsThatAMailWasSent() throws Exception {
        var event = MessageEvents.of(
                Rows.dispatched().becomes(MessageState.SENT, Outcome.sent()), Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(json(event)).isEqualTo(example(event));
    }

    @Test
    void tellsThatAMailMayHaveBeenSent() throws Exception {
        var unknown = Rows.dispatched().becomes(MessageState.UNKNOWN, Outcome.unknown("silence"));

        json(MessageEvents.of(unknown, Instant.parse("2026-03-02T09:00:00Z")));
    }

    @Test
    void tellsThatAMailFailed() throws Exception {
        var nobody = new Outcome(Outcome.State.FAILED, 550, "5.1.1", "550 5.1.1 nobody", Outcome.Account.FINE);
        var event = MessageEvents.of(
                Rows.dispatched().becomes(MessageState.FAILED, nobody), Instant.parse("2026-03-02T09:00:05Z"));

        assertThat(json(event)).isEqualTo(example(event));
    }

    /** Other refusals for good are about this mail, and close no address. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"451, 4.7.1", "550, 5.7.1", "554, -", "-, -"})
    void doesNotCallItABounceForGoodWhereTheServerNeverSaidSo(Integer code, String status) throws Exception {
        var refused = new Outcome(Outcome.State.FAILED, code, status, "no", Outcome.Account.FINE);
        var event = MessageEvents.of(
                Rows.dispatched().becomes(MessageState.FAILED, refused), Instant.parse("2026-03-02T09:00:05Z"));

        assertThat(json(event).get("kind").asText()).isEqualTo("SOFT_BOUNCE");
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

    @Test
    void tellsNoValueThatCannotBeComparedWithOthers() throws Exception {
        var tenge = Candidates.due().worth(Money.of("57.60", "KZT")).build();
        var unknown = Candidates.due().worth(null).build();

        for (var reader : List.of(tenge, unknown)) {
            var told = json(invitations.event(reader, "churn-reason", Instant.parse("2026-03-02T09:00:00Z")));
            assertThat(told.has("value")).isFalse();
            assertThat(told.get("lifecycleStage").asText()).isEqualTo("LOST");
        }
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
