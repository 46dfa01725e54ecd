package io.winback.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The events of a customer are those of the committed contracts. */
class ProducedContractsTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");
    private static final Instant BEFORE = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    @Test
    void tellsTheContact() throws IOException {
        assertIsTheExample("contact.changed.v1", ContactChanged.of(anna()));
    }

    @Test
    void tellsTheRestWithoutNameAndAddress() throws IOException {
        // the shop's defaults are not needed: this customer has told language and zone
        assertIsTheExample("customer.changed.v1", CustomerChanged.of(anna(), "en", "Europe/London", false));
    }

    private static void assertIsTheExample(String type, Object event) throws IOException {
        var contract = Contract.of("customer-service", type);
        var json = new EventJson().mapper().writeValueAsString(event);
        assertThat(contract.violations(json)).isEmpty();
        assertThat(Contract.json(json))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }

    private static Customer anna() {
        var consents = new TreeMap<ConsentKey, Consent>();
        List.of(
                        consent(Purpose.OFFERS, Channel.EMAIL, ConsentBasis.DOUBLE_OPT_IN, null),
                        consent(Purpose.OFFERS, Channel.PHONE, ConsentBasis.EXISTING_CUSTOMER, BEFORE.plus(TWO_YEARS)),
                        consent(Purpose.NEWS, Channel.PHONE, ConsentBasis.EXISTING_CUSTOMER, null),
                        consent(Purpose.SURVEY, Channel.EMAIL, ConsentBasis.OPT_IN, null),
                        consent(Purpose.PROFILE, Channel.EMAIL, ConsentBasis.OPT_IN, null))
                .forEach(consent -> consents.put(consent.key(), consent));
        consents.put(
                ConsentKey.mail(Purpose.NEWS),
                new Consent(Purpose.NEWS, Channel.EMAIL, ConsentStatus.REVOKED, null, null, null, AT, false, null));
        return new Customer(
                        "c-1001",
                        new Person("Anna Tamm", "et", "Europe/Tallinn", "EE", Map.of("tier", "gold")),
                        Map.of(),
                        consents,
                        Map.of(),
                        List.of(),
                        new Customer.Told(42, AT),
                        new Customer.Told(43, AT))
                .reachedAt(Channel.EMAIL, "anna.tamm@mail.example")
                .reachedAt(Channel.PHONE, "+3725550100")
                .marked(Channel.PHONE, ContactPoint.Status.UNREACHABLE)
                .excluded(List.of(
                        new Exclusion(ExclusionKind.MANUAL, Instant.parse("2026-06-01T00:00:00Z")),
                        new Exclusion(ExclusionKind.OPEN_CASE, null)));
    }

    private static Consent consent(Purpose purpose, Channel channel, ConsentBasis basis, @Nullable Instant until) {
        return new Consent(purpose, channel, ConsentStatus.GRANTED, basis, "shop", "box 3", BEFORE, false, until);
    }
}
