package io.winback.segmentation;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.RealParts;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;

/** Speaks to the service as the other services do: through topics. */
public final class Shop {

    private static final AtomicLong VERSIONS = new AtomicLong(1);
    private static final Map<String, String> SOURCES =
            Map.of("winback.surveys", "/winback/survey-service", "winback.campaigns", "/winback/campaign-service");
    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealParts.bootstrap(), "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer());

    private static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", RealParts.bootstrap()));

    private Shop() {}

    /** An event as it goes to a topic, with when it happened; without a body a tombstone. */
    public record News(String topic, String key, String type, String body, Instant at) {

        public News(String topic, String key, String type, String body) {
            this(topic, key, type, body, Instant.parse("2026-01-01T00:00:00Z"));
        }

        /** The same in the partition of another key. */
        public News beside(String otherKey) {
            return new News(topic, otherKey, type, body, at);
        }
    }

    public static long nextVersion() {
        return VERSIONS.getAndIncrement();
    }

    /** A customer who has granted offers. */
    public static News customer(String id) {
        return customer(id, nextVersion(), "et", "GRANTED", "");
    }

    public static News customer(String id, long version, String language, String offers, String exclusions) {
        var consent = "{\"purpose\":\"OFFERS\",\"channel\":\"EMAIL\",\"status\":\"" + offers + "\"}";
        return customer(id, version, language, "{\"tier\":\"gold\"}", consent, exclusions, false);
    }

    /** A customer whom an import of old news has told of. */
    public static News importedCustomer(String id) {
        return customer(id, nextVersion(), "et", "{}", "", "", true);
    }

    public static News customer(
            String id,
            long version,
            String language,
            String attributes,
            String consents,
            String exclusions,
            boolean history) {
        return new News("winback.customers", id, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"%s","zone":"Europe/Tallinn",
                 "country":"EE","attributes":%s,"consents":[%s],"suppressedChannels":[],"exclusions":[%s],"history":%s}
                """.formatted(
                        id, version, language, attributes, consents, exclusions, history));
    }

    /** The end of what was told of a customer. */
    public static News end(String customer) {
        return new News("winback.customers", customer, "customer.changed.v1", null);
    }

    public static News erasure(UUID id, String customer, long version) {
        return new News("winback.privacy", customer, "erasure.requested.v1", """
                {"erasureId":"%s","customerId":"%s","version":%d,"requestedAt":"2026-02-01T00:00:00Z"}
                """.formatted(id, customer, version));
    }

    public static News order(String id, String customer, Instant at, String amount) {
        return order(id, customer, nextVersion(), at, "PAID", amount, false);
    }

    public static News pastOrder(String id, String customer, Instant at, String amount) {
        return order(id, customer, nextVersion(), at, "PAID", amount, true);
    }

    public static News order(
            String id, String customer, long version, Instant at, String status, String amount, boolean history) {
        return order(id, customer, version, at, status, amount, history, "\"lines\":[]");
    }

    /** An order with more of its fields as JSON, among them its lines. */
    public static News orderWith(String id, String customer, Instant at, String amount, String more) {
        return order(id, customer, nextVersion(), at, "PAID", amount, false, more);
    }

    private static News order(
            String id,
            String customer,
            long version,
            Instant at,
            String status,
            String amount,
            boolean history,
            String more) {
        return new News("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"%s",
                 "goods":{"amount":"%s","currency":"GBP"},"total":{"amount":"%s","currency":"GBP"},
                 "reportingGoods":{"amount":"%s","currency":"GBP"},"history":%s,%s}
                """.formatted(
                        id, customer, version, at, status, amount, amount, amount, history, more));
    }

    public static News returned(String order, String customer, String returnId, String amount, boolean full) {
        return returned(order, customer, returnId, "RETURN", amount, full);
    }

    public static News returned(
            String order, String customer, String returnId, String kind, String amount, boolean full) {
        return new News("winback.orders", customer, "order.returned.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"returnId":"%s","kind":"%s",
                 "returnedAt":"2026-01-01T00:00:00Z","goods":{"amount":"%s","currency":"GBP"},"full":%s,"history":false}
                """.formatted(
                        order, customer, nextVersion(), returnId, kind, amount, full));
    }

    /** A credit that names no order, with more of its fields as JSON. */
    public static News credit(String id, String customer, String amount, String currency, String more) {
        return new News("winback.orders", customer, "order.returned.v1", """
                {"customerId":"%s","version":%d,"returnId":"%s","kind":"CREDIT","returnedAt":"2026-01-01T00:00:00Z",
                 "goods":{"amount":"%s","currency":"%s"},"full":false,"history":false%s}
                """.formatted(
                        customer, nextVersion(), id, amount, currency, more));
    }

    public static News answer(String customer, String reason) {
        return answer(customer, reason, Instant.parse("2026-01-01T00:00:00Z"));
    }

    public static News answer(String customer, String reason, Instant at) {
        return new News(
                "winback.surveys",
                customer,
                "survey.answered.v1",
                """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","version":%d,"survey":"churn-reason","surveyVersion":1,
                 "reason":"%s","needs":[],"contactWanted":false,"answeredAt":"%s"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), customer, nextVersion(), reason, at),
                at);
    }

    /** Of a confidential survey, or of one that asks for none. */
    public static News answerWithoutReason(String customer) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        return new News(
                "winback.surveys",
                customer,
                "survey.answered.v1",
                """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","version":%d,"survey":"quiet","surveyVersion":1,
                 "confidential":true,"needs":[],"familiarity":[],"contactWanted":false,"answeredAt":"%s"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), customer, nextVersion(), at),
                at);
    }

    /** A mail of a campaign. */
    public static News message(String customer, Instant at) {
        return new News(
                "winback.campaigns",
                customer,
                "message.sent.v1",
                """
                {"messageId":"%s","customerId":"%s","enrollmentId":"%s","campaign":"win-back","campaignVersion":1,"stage":"ask",
                 "channel":"EMAIL","purpose":"OFFERS","state":"SENT","sentAt":"%s"}
                """.formatted(UUID.randomUUID(), customer, UUID.randomUUID(), at),
                at);
    }

    /** Sends and returns when the broker has all. */
    public static void tell(News... news) {
        tell(List.of(news));
    }

    public static void tell(List<News> news) {
        news.forEach(one -> {
            var body = one.body() == null ? null : one.body().getBytes(StandardCharsets.UTF_8);
            var record = new ProducerRecord<>(one.topic(), one.key(), body);
            Map.of(
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", one.type(),
                            "ce_source", SOURCES.getOrDefault(one.topic(), "/winback/customer-service"),
                            "ce_time", one.at().toString())
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            PRODUCER.send(record);
        });
        PRODUCER.flush();
    }

    /** Waits until the service has worked everything that was told. */
    public static void heard() {
        var groups = Map.of(
                "winback.orders", "segmentation.orders",
                "winback.customers", "segmentation.customers",
                "winback.surveys", "segmentation.surveys",
                "winback.campaigns", "segmentation.campaigns",
                "winback.privacy", "segmentation.privacy");
        groups.forEach((topic, group) -> soon().untilAsserted(() -> {
            var read = ADMIN.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            assertThat(Topic.of(topic).ends()).allSatisfy((partition, end) -> {
                var done = read.get(partition);
                assertThat(done == null ? 0 : done.offset()).isEqualTo(end);
            });
        }));
    }

    /** An id nobody else uses. */
    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    public static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(25));
    }
}
