package io.winback.campaign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Contract;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What this service reads is what the producers promise, today and with fields added later. */
class ConsumedContractsTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void readsAContact() throws IOException {
        for (var contact : examples("customer-service", "contact.changed.v1", ContactChanged.class)) {
            assertThat(contact.customerId()).isEqualTo("c-1001");
            assertThat(contact.version()).isEqualTo(42);
            assertThat(contact.name()).isEqualTo("Anna Tamm");
            assertThat(contact.email())
                    .hasValue(new ContactChanged.ContactPoint("EMAIL", "anna.tamm@mail.example", "ACTIVE"));
        }
    }

    @Test
    void readsWhatACustomerPermits() throws IOException {
        for (var customer : examples("customer-service", "customer.changed.v1", CustomerChanged.class)) {
            var since = Instant.parse("2026-01-05T10:00:00Z");
            assertThat(customer.version()).isEqualTo(43);
            assertThat(customer.language()).isEqualTo("et");
            assertThat(customer.zone()).isEqualTo("Europe/Tallinn");
            assertThat(customer.country()).isEqualTo("EE");
            // the phone is another matter
            var grant = new CustomerChanged.Grant(since, null);
            assertThat(customer.granted()).isEqualTo(Map.of("OFFERS", grant, "SURVEY", grant));
            assertThat(customer.suppressed()).isFalse();
            assertThat(customer.excluded())
                    .containsExactly(
                            new CustomerChanged.Exclusion("OPEN_CASE", null),
                            new CustomerChanged.Exclusion("MANUAL", Instant.parse("2026-06-01T00:00:00Z")));
        }
    }

    @Test
    void readsAnOrder() throws IOException {
        for (var order : examples("customer-service", "order.placed.v1", OrderPlaced.class)) {
            assertThat(order)
                    .isEqualTo(new OrderPlaced(
                            "o-7001",
                            "c-1001",
                            44,
                            Instant.parse("2026-03-02T09:20:00Z"),
                            "PAID",
                            Money.of("41.50", "GBP"),
                            Money.of("3.00", "GBP"),
                            Money.of("41.50", "GBP"),
                            "BACK-7Q2M",
                            List.of(new OrderPlaced.Line("p-22"), new OrderPlaced.Line("p-31")),
                            false));
            assertThat(order.products()).containsExactly("p-22", "p-31");
            assertThat(order.paid()).isTrue();
            assertThat(order.counts()).isTrue();
        }
    }

    @Test
    void readsAReturn() throws IOException {
        for (var returned : examples("customer-service", "order.returned.v1", OrderReturned.class)) {
            assertThat(returned)
                    .isEqualTo(new OrderReturned("o-7001", "c-1001", 51, "r-1", Money.of("20", "GBP"), false));
        }
    }

    @Test
    void readsACustomerOfWhomLittleIsTold() throws IOException {
        var json = new EventJson().mapper();

        var customer = json.readValue("{\"customerId\": \"c-1\", \"version\": 1}", CustomerChanged.class);
        var contact = json.readValue("{\"customerId\": \"c-1\", \"version\": 1}", ContactChanged.class);

        assertThat(customer.granted()).isEmpty();
        assertThat(customer.excluded()).isEmpty();
        assertThat(contact.email()).isEmpty();
    }

    @Test
    void takesTheMailAddressThatWorks() {
        var contact = new ContactChanged(
                "c-1",
                1,
                null,
                List.of(
                        new ContactChanged.ContactPoint("PHONE", "+37255500000", "ACTIVE"),
                        new ContactChanged.ContactPoint("EMAIL", "old@mail.example", "BOUNCED"),
                        new ContactChanged.ContactPoint("EMAIL", "new@mail.example", "ACTIVE")));

        assertThat(contact.email())
                .hasValueSatisfying(email -> assertThat(email.address()).isEqualTo("new@mail.example"));
    }

    @Test
    void readsAProfile() throws IOException {
        for (var profile : examples("segmentation-service", "profile.changed.v1", ProfileChanged.class)) {
            assertThat(profile.version()).isEqualTo(42);
            assertThat(profile.stage()).isEqualTo("LOST");
            assertThat(profile.since()).isEqualTo("2026-03-02");
            assertThat(profile.orders()).isEqualTo(3);
            assertThat(profile.value()).isEqualTo(new ProfileChanged.Value(Money.of("57.60", "GBP"), "SIMPLE"));
            assertThat(profile.returned()).isFalse();
            assertThat(profile.lastOrderOn()).isEqualTo("2025-12-01");
            assertThat(profile.pBuy()).isEqualByComparingTo("0.0617");
            assertThat(profile.history()).isFalse();
        }
    }

    @Test
    void readsWhoJoinsAndLeavesASegment() throws IOException {
        for (var joined : examples("segmentation-service", "segment.joined.v1", SegmentMoved.class)) {
            assertThat(joined).isEqualTo(new SegmentMoved("c-1001", "lost-regulars", 1, MARCH, null, false));
            assertThat(joined.joined()).isTrue();
            assertThat(joined.at()).isEqualTo(MARCH);
        }
        for (var left : examples("segmentation-service", "segment.left.v1", SegmentMoved.class)) {
            assertThat(left.joined()).isFalse();
            assertThat(left.at()).isEqualTo(MARCH);
        }
    }

    @Test
    void readsHowManyEverJoinedASegment() throws IOException {
        for (var published : examples("segmentation-service", "segment.published.v1", SegmentPublished.class)) {
            assertThat(published).isEqualTo(new SegmentPublished("lost-regulars", 1, 613));
        }
    }

    private static <T> List<T> examples(String producer, String type, Class<T> record) throws IOException {
        var contract = Contract.of(producer, type);
        var json = new EventJson().mapper();
        return List.of(
                json.readValue(contract.example(), record), json.readValue(contract.exampleFromTheFuture(), record));
    }
}
