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

        agrees("consent.withdrawn.v1", event);
    }

    @Test
    void tellsAConsent() throws Exception {
        agrees(
                ConsentGiven.TYPE,
                ConsentGiven.onPage(
                        UUID.fromString("0199c2b0-8c22-7f00-8123-4b5c6d7e8f91"),
                        "anna-1",
                        List.of(Purpose.NEWS),
                        "en",
                        "You choose what Saffron & Sage sends you by mail. What you change counts at once."
                                + " What is new (New products and news from the shop)",
                        Instant.parse("2026-03-04T08:05:00Z")));
    }

    @Test
    void tellsAPreference() throws Exception {
        agrees(
                PreferenceChanged.TYPE,
                new PreferenceChanged(
                        UUID.fromString("0199c2b0-8c22-7f00-8123-4b5c6d7e8f92"),
                        "anna-1",
                        PreferenceChanged.SOURCE,
                        "et",
                        PreferenceChanged.MONTH,
                        Instant.parse("2026-06-03T21:00:00Z"),
                        Instant.parse("2026-03-04T08:05:00Z")));
    }

    private static void agrees(String type, Object event) throws Exception {
        var contract = Contract.of("campaign-service", type);
        var json = new EventJson().mapper().writeValueAsString(event);
        assertThat(contract.violations(json)).isEmpty();
        assertThat(Contract.json(json))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }
}
