package io.winback.campaign.intake;

import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** News come late, twice, or as garbage. */
@RealTest
class ConsumersTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    World world;

    @Inject
    Database database;

    @Test
    void keepsTheNewestContactWhateverComesAfterIt() {
        var anna = Neighbours.id("anna");

        Neighbours.contact(anna, "Anna Old", 8);
        Neighbours.contact(anna, "Anna New", 9);
        Neighbours.contact(anna, "Anna New", 9);
        Neighbours.contact(anna, "Anna Old", 8);
        worked(anna);

        assertThat(customer("name", anna)).isEqualTo("Anna New");
        assertThat(customer("contact_version", anna)).isEqualTo("9");
    }

    @Test
    void keepsTheNewestPermissionsWhateverComesAfterThem() {
        var anna = Neighbours.id("anna");

        Neighbours.permitted(anna, "et", JANUARY, 9);
        Neighbours.permitted(anna, "uk", JANUARY, 8);
        Neighbours.permitted(anna, "et", JANUARY, 9);
        soon().untilAsserted(
                        () -> assertThat(customer("customer_version", anna)).isEqualTo("9"));

        forAWhile().untilAsserted(() -> assertThat(customer("language", anna)).isEqualTo("et"));
    }

    @Test
    void aChosenLanguageHoldsUntilTheCustomerServiceTellsLater() {
        // given one who chose before January and one who chose after
        var anna = Neighbours.id("anna");
        var bela = Neighbours.id("bela");
        chose(anna, JANUARY.minusSeconds(60));
        chose(bela, JANUARY.plusSeconds(60));

        // when
        Neighbours.permitted(anna, "et", JANUARY, 9);
        Neighbours.permitted(bela, "et", JANUARY, 9);
        soon().untilAsserted(
                        () -> assertThat(customer("customer_version", bela)).isEqualTo("9"));
        soon().untilAsserted(
                        () -> assertThat(customer("customer_version", anna)).isEqualTo("9"));

        // then
        var language = "select language from preference where customer_id = :id";
        assertThat(world.value(language, anna)).isEqualTo("null");
        assertThat(world.value(language, bela)).isEqualTo("uk");
    }

    private void chose(String customer, Instant at) {
        database.use(sql -> sql.execute(
                "insert into preference (customer_id, language, changed_at) values (?, 'uk', ?)", customer, at));
    }

    @Test
    void keepsTheNewestProfileWhateverComesAfterIt() {
        var anna = Neighbours.id("anna");

        Neighbours.profile(anna, "LOST", 9);
        Neighbours.profile(anna, "DUE", 8);
        soon().untilAsserted(() -> assertThat(customer("profile_version", anna)).isEqualTo("9"));

        forAWhile().untilAsserted(() -> assertThat(customer("stage", anna)).isEqualTo("LOST"));
    }

    @Test
    void keepsWhoLeftASegmentOutThoughTheJoiningComesLater() {
        var anna = Neighbours.id("anna");
        var segment = Neighbours.id("segment");

        Neighbours.left(segment, anna, JANUARY.plusSeconds(60));
        Neighbours.joined(segment, anna, JANUARY, true);

        var member = "select active from audience_member where customer_id = :id";
        soon().untilAsserted(() -> assertThat(world.value(member, anna)).isEqualTo("f"));
        forAWhile().untilAsserted(() -> assertThat(world.value(member, anna)).isEqualTo("f"));
    }

    @Test
    void forgetsThePurchaseOfAnOrderThatWasCancelled() {
        // given
        var anna = Neighbours.id("anna");
        Neighbours.ordered("o-" + anna, anna, JANUARY, null, true);
        soon().untilAsserted(() -> assertThat(customer("last_ordered_at", anna)).startsWith("2026-01-01"));

        // when
        tell("winback.orders", anna, "order.placed.v1", """
                {"orderId":"o-%s","customerId":"%s","version":%d,"orderedAt":"2026-01-01T00:00:00Z","status":"CANCELLED",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},"lines":[],
                 "history":true}""".formatted(anna, anna, Long.MAX_VALUE));

        // then
        soon().untilAsserted(() -> assertThat(customer("last_ordered_at", anna)).isEqualTo("null"));
    }

    @Test
    void movesAnOrderOfAGuestToTheCustomerTheyTurnOutToBe() {
        // given
        var guest = Neighbours.id("guest");
        var anna = Neighbours.id("anna");
        var order = "o-" + guest;
        Neighbours.contact(guest, "Anna");
        Neighbours.ordered(order, guest, JANUARY, null, true);
        soon().untilAsserted(
                        () -> assertThat(customer("last_ordered_at", guest)).startsWith("2026-01-01"));
        worked(guest);

        // when
        Neighbours.ordered(order, anna, JANUARY, null, true);
        Neighbours.gone(guest);

        // then
        soon().untilAsserted(() -> assertThat(customer("last_ordered_at", anna)).startsWith("2026-01-01"));
        assertThat(world.value("select customer_id from purchase where order_id = '" + order + "' and :id <> ''", anna))
                .isEqualTo(anna);
        soon().untilAsserted(() -> assertThat(rows(guest)).isEqualTo("0"));

        // and news of the guest that come late leave no ghost
        orderedLongAgo(order, guest);
        Neighbours.credited(guest);
        Neighbours.ordered("o-" + anna, anna, JANUARY.plusSeconds(60), null, true);
        soon().untilAsserted(() -> assertThat(customer("last_ordered_at", anna)).startsWith("2026-01-01 00:01"));
        forAWhile().untilAsserted(() -> assertThat(rows(guest)).isEqualTo("0"));
        assertThat(world.value("select customer_id from purchase where order_id = '" + order + "' and :id <> ''", anna))
                .isEqualTo(anna);
    }

    @Test
    void doesNothingOnACredit() {
        var anna = Neighbours.id("anna");
        Neighbours.ordered("o-" + anna, anna, JANUARY, null, true);

        Neighbours.credited(anna);
        Neighbours.ordered("o-2-" + anna, anna, JANUARY.plusSeconds(60), null, true);

        soon().untilAsserted(() -> assertThat(customer("last_ordered_at", anna)).startsWith("2026-01-01 00:01"));
        assertThat(world.value("select count(*) from purchase where customer_id = :id and status = 'PAID'", anna))
                .isEqualTo("2");
        assertThat(world.value("select count(*) from purchase_return r where r.return_id = 'r-' || :id", anna))
                .isEqualTo("0");
        assertThat(Topic.of("winback.orders.campaign.dlq").records(anna)).isEmpty();
    }

    @Test
    void keepsSomebodyOfWhomATombstoneIsFollowedByNews() {
        var anna = Neighbours.id("anna");
        Neighbours.lost(anna, "et");
        world.known(anna);

        Neighbours.gone(anna);
        soon().untilAsserted(() -> assertThat(rows(anna)).isEqualTo("0"));
        Neighbours.lost(anna, "uk");

        world.known(anna);
        assertThat(customer("language", anna)).isEqualTo("uk");
    }

    @Test
    void setsGarbageAmongOrdersAsideAndGoesOn() {
        var anna = Neighbours.id("anna");

        Neighbours.garbage("winback.orders", anna, "order.placed.v1");
        tell("winback.orders", anna, "order.placed.v1", "{}");
        tell("winback.orders", anna, "order.rained-away.v1", "{}");
        Topic.of("winback.orders").send(new ProducerRecord<>("winback.orders", anna, new byte[] {1, 2, 3}));
        Neighbours.ordered("o-" + anna, anna, JANUARY, null, true);

        soon().untilAsserted(() -> assertThat(customer("last_ordered_at", anna)).startsWith("2026-01-01"));
        soon().untilAsserted(
                        () -> assertThat(Topic.of("winback.orders.campaign.dlq").records(anna))
                                .hasSize(3)
                                .allSatisfy(letter -> assertThat(letter.value()).isNotEmpty()));
    }

    @Test
    void keepsNoNameOrAddressInADeadLetter() {
        var anna = Neighbours.id("anna");

        Neighbours.garbage("winback.contacts", anna, "contact.changed.v1");
        Neighbours.contact(anna, "Anna Smith");

        worked(anna);
        soon().untilAsserted(() -> assertThat(
                        Topic.of("winback.contacts.campaign.dlq").records(anna))
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isNull()));
    }

    private static void orderedLongAgo(String order, String customer) {
        tell("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":0,"orderedAt":"2026-01-01T00:00:00Z","status":"PAID",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},"lines":[],
                 "history":true}""".formatted(order, customer));
    }

    private String rows(String customer) {
        return world.value("select count(*) from customer where customer_id = :id", customer);
    }

    private void worked(String customer) {
        soon().untilAsserted(() -> assertThat(customer("email", customer)).isEqualTo(Neighbours.address(customer)));
        forAWhile().untilAsserted(() -> assertThat(customer("email", customer)).isNotEqualTo("null"));
    }

    private String customer(String column, String customer) {
        return world.value("select " + column + " from customer where customer_id = :id", customer);
    }

    private static void tell(String topic, String key, String type, String body) {
        Topic.of(topic).send(key, type, UUID.randomUUID(), body.getBytes(StandardCharsets.UTF_8));
    }
}
