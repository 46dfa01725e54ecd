package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.Situation;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The end of a run is told as the committed contract has it. */
class ProducedContractsTest {

    @Test
    void tellsThatARunEnded() throws Exception {
        // given
        var run = Runs.in("sorry", Enrollment.Phase.WAITING)
                .in(new Situation(Situation.Said.NOTHING, false, false, false, "tips", null, 3, null))
                .build();

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
