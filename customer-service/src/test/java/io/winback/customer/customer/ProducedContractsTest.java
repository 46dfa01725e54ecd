package io.winback.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The events of a customer are those of the committed contracts. */
class ProducedContractsTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");
    private static final Instant BEFORE = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void tellsTheContact() throws IOException {
        assertIsTheExample("contact.changed.v1", ContactChanged.of(anna()));
    }

    @Test
    void tellsTheRestWithoutNameAndAddress() throws IOException {
        // the shop's defaults are not needed: this customer has told language and zone
        assertIsTheExample("customer.changed.v1", CustomerChanged.of(anna(), "en", "Europe/London"));
    }

    private static void assertIsTheExample(String type, Object event) throws IOException {
        var contract = Contract.of("customer-service", type);
        var json = new EventJson().mapper().writeValueAsString(event);
        assertThat(contract.violations(json)).isEmpty();
        assertThat(Contract.json(json))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }

    private static Customer anna() {
        var consents = new TreeMap<Purpose, Consent>();
        consents.put(
                Purpose.OFFERS,
                new Consent(Purpose.OFFERS, ConsentStatus.GRANTED, ConsentBasis.DOUBLE_OPT_IN, "shop", null, BEFORE));
        consents.put(Purpose.NEWS, new Consent(Purpose.NEWS, ConsentStatus.REVOKED, null, null, null, AT));
        consents.put(
                Purpose.SURVEY,
                new Consent(Purpose.SURVEY, ConsentStatus.GRANTED, ConsentBasis.OPT_IN, null, "box 3", BEFORE));
        return new Customer(
                        "c-1001",
                        "Anna Tamm",
                        "et",
                        "Europe/Tallinn",
                        "EE",
                        Map.of("tier", "gold"),
                        Map.of(),
                        consents,
                        Map.of(),
                        new Customer.Told(42, AT),
                        new Customer.Told(43, AT))
                .reachedAt(Channel.EMAIL, "anna.tamm@mail.example");
    }
}
