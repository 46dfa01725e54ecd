package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of a run is told as the committed contract has it. */
class ProducedContractsTest {

    @Test
    void tellsThatARunEnded() throws Exception {
        // given
        var run = new Enrollment(
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                "win-back",
                1,
                "anna-1",
                Arm.TREATED,
                "sorry",
                Enrollment.Phase.WAITING,
                null,
                null,
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null,
                null);

        // when
        var event = EnrollmentEvents.ended(run, "PURCHASED", Instant.parse("2026-03-20T14:05:00Z"));

        // then
        var contract = Contract.of("campaign-service", event.type());
        var json = new EventJson().mapper().writeValueAsString(event.body());
        assertThat(contract.violations(json)).isEmpty();
        assertThat(Contract.json(json))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }
}
