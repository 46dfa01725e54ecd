package io.winback.segmentation.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerContractTest {

    private final ObjectMapper json = new EventJson().mapper();

    @Test
    void readsCustomers() throws IOException {
        var contract = Contract.of("customer-service", "customer.changed.v1");

        var change = json.readValue(contract.example(), CustomerChanged.class);

        assertThat(change.version()).isPositive();
        assertThat(change.language()).isEqualTo("et");
        assertThat(change.country()).isEqualTo("EE");
        assertThat(change.attributes()).isEqualTo(Map.of("tier", "gold"));
        assertThat(change.permitted()).isEqualTo(Map.of("OFFERS", "infinity", "SURVEY", "infinity"));
        assertThat(change.excludedUntil()).isEqualTo("infinity");
        assertThat(change.history()).isFalse();
        assertThat(json.readValue(contract.exampleFromTheFuture(), CustomerChanged.class))
                .isEqualTo(change);
    }

    @Test
    void permitsNothingOnASuppressedChannel() {
        assertThat(customer(List.of("EMAIL"), List.of()).permitted()).isEmpty();
        assertThat(customer(List.of("PHONE"), List.of()).permitted()).isEqualTo(Map.of("OFFERS", "infinity"));
    }

    @Test
    void permitsByMailOnlyAndUpToTheEndOfAConsent() {
        var may = Instant.parse("2026-05-01T00:00:00Z");
        var change = new CustomerChanged(
                "anna",
                1,
                null,
                null,
                null,
                List.of(
                        new CustomerChanged.Consent("OFFERS", "EMAIL", "GRANTED", may),
                        new CustomerChanged.Consent("NEWS", "PHONE", "GRANTED", null),
                        new CustomerChanged.Consent("SURVEY", "EMAIL", "DENIED", null)),
                List.of(),
                List.of(),
                false);

        assertThat(change.permitted()).isEqualTo(Map.of("OFFERS", "2026-05-01T00:00:00Z"));
    }

    @Test
    void readsWhatTellsAlmostNothing() throws IOException {
        var change = json.readValue("{\"customerId\":\"anna\",\"version\":1}", CustomerChanged.class);

        assertThat(change.attributes()).isEmpty();
        assertThat(change.permitted()).isEmpty();
        assertThat(change.excludedUntil()).isNull();
        assertThat(change.history()).isFalse();
    }

    @Test
    void isExcludedUntilTheLastExclusionEnds() {
        var may = new CustomerChanged.Exclusion("OPEN_CASE", Instant.parse("2026-05-01T00:00:00Z"));
        var june = new CustomerChanged.Exclusion("MANUAL", Instant.parse("2026-06-01T00:00:00Z"));
        var toxic = new CustomerChanged.Exclusion("TOXIC", null);

        assertThat(customer(List.of(), List.of(june, may)).excludedUntil()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(customer(List.of(), List.of(june, toxic)).excludedUntil()).isEqualTo("infinity");
    }

    private static CustomerChanged customer(List<String> suppressed, List<CustomerChanged.Exclusion> exclusions) {
        var granted = new CustomerChanged.Consent("OFFERS", "EMAIL", "GRANTED", null);
        return new CustomerChanged("anna", 1, null, null, null, List.of(granted), suppressed, exclusions, false);
    }
}
