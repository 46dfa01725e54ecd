package io.winback.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of an order are those of the committed contracts. */
class ProducedContractsTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Test
    void tellsAnOrder() throws IOException {
        var lines = List.of(
                new LineDraft(
                        "p-22", "Saffron threads 1 g", "spice", 2, new BigDecimal("12.25"), new BigDecimal("5.1")),
                new LineDraft("p-31", null, null, 1, new BigDecimal("20"), new BigDecimal("11")));
        var draft = new OrderDraft(
                "c-1001",
                null,
                "2026-03-02T09:20:00Z",
                OrderStatus.PAID,
                "web",
                "GBP",
                lines,
                null,
                new BigDecimal("3.00"),
                new BigDecimal("8.30"),
                new BigDecimal("4.95"),
                "BACK-7Q2M",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var order = new Order(
                "o-7001",
                "c-1001",
                null,
                null,
                Instant.parse("2026-03-02T09:20:00Z"),
                OrderStatus.PAID,
                "web",
                Totals.of(draft, GBP, GBP),
                lines,
                "BACK-7Q2M",
                new Milestones(
                        Instant.parse("2026-03-06T00:00:00Z"),
                        Instant.parse("2026-03-04T15:00:00Z"),
                        Instant.parse("2026-03-05T10:30:00Z"),
                        Instant.parse("2026-03-08T08:00:00Z"),
                        Instant.parse("2026-03-09T12:00:00Z")),
                null,
                List.of());

        assertIsTheExample("order.placed.v1", OrderPlaced.of(order, "c-1001", 44, false));
    }

    @Test
    void tellsAReturn() throws IOException {
        assertIsTheExample(
                "order.returned.v1",
                new OrderReturned(
                        "o-7001",
                        "c-1001",
                        51,
                        "r-1",
                        ReturnKind.RETURN,
                        Instant.parse("2026-03-09T12:00:00Z"),
                        Money.of("20.00", "GBP"),
                        null,
                        false,
                        false));
    }

    private static void assertIsTheExample(String type, Object event) throws IOException {
        var contract = Contract.of("customer-service", type);
        var json = new EventJson().mapper().writeValueAsString(event);
        assertThat(contract.violations(json)).isEmpty();
        assertThat(Contract.json(json))
                .isEqualTo(Contract.json(new String(contract.example(), StandardCharsets.UTF_8)));
    }
}
