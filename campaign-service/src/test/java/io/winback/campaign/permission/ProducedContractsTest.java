package io.winback.campaign.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A withdrawal is told as the committed contract has it; {@link PermissionResourceTest} checks the one that is really sent. */
class ProducedContractsTest {

    @Test
    void tellsAWithdrawal() throws Exception {
        var event = new ConsentWithdrawn(
                UUID.fromString("0199c2b0-8c22-7f00-8123-4b5c6d7e8f90"),
                "anna-1",
                "EMAIL",
                List.of(Purpose.OFFERS, Purpose.NEWS, Purpose.SURVEY),
                WithdrawalReason.UNSUBSCRIBE,
                Instant.parse("2026-03-03T18:20:00Z"));

        var contract = Contract.of("campaign-service", "consent.withdrawn.v1");
        var json = new EventJson().mapper().writeValueAsString(event);
        assertThat(contract.violations(json)).isEmpty();
        assertThat(Contract.json(json))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }
}
