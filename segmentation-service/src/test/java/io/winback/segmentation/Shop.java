package io.winback.segmentation;

import static org.awaitility.Awaitility.await;

import io.winback.local.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;

/** Speaks to the service as the other services do: through topics. */
public final class Shop {

    private static final AtomicLong VERSIONS = new AtomicLong(1);
    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealParts.bootstrap(), "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer());

    private Shop() {}

    /** An event as it goes to a topic. */
    public record News(String topic, String key, String type, String body) {}

    public static long nextVersion() {
        return VERSIONS.getAndIncrement();
    }

    /** A customer who has granted offers. */
    public static News customer(String id) {
        return customer(id, nextVersion(), "et", "GRANTED", "");
    }

    public static News customer(String id, long version, String language, String offers, String exclusions) {
        return new News("winback.customers", id, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"%s","zone":"Europe/Tallinn",
                 "country":"EE","attributes":{"tier":"gold"},
                 "consents":[{"purpose":"OFFERS","channel":"EMAIL","status":"%s","at":"2026-01-01T00:00:00Z"}],
                 "suppressedChannels":[],"exclusions":[%s]}
                """.formatted(
                        id, version, language, offers, exclusions));
    }

    public static News order(String id, String customer, Instant at, String amount) {
        return order(id, customer, nextVersion(), at, "PAID", amount, false);
    }

    public static News pastOrder(String id, String customer, Instant at, String amount) {
        return order(id, customer, nextVersion(), at, "PAID", amount, true);
    }

    public static News order(
            String id, String customer, long version, Instant at, String status, String amount, boolean history) {
        return new News("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"%s",
                 "goods":{"amount":"%s","currency":"GBP"},"total":{"amount":"%s","currency":"GBP"},
                 "reportingGoods":{"amount":"%s","currency":"GBP"},"lines":[],"history":%s}
                """.formatted(
                        id, customer, version, at, status, amount, amount, amount, history));
    }

    public static News returned(String order, String customer, String returnId, String amount, boolean full) {
        return new News("winback.orders", customer, "order.returned.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"returnId":"%s","returnedAt":"2026-01-01T00:00:00Z",
                 "goods":{"amount":"%s","currency":"GBP"},"full":%s,"history":false}
                """.formatted(
                        order, customer, nextVersion(), returnId, amount, full));
    }

    public static News answer(String customer, String reason) {
        return new News("winback.surveys", customer, "survey.answered.v1", """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","version":%d,"survey":"churn-reason","surveyVersion":1,
                 "reason":"%s","needs":[],"contactWanted":false,"answeredAt":"2026-01-01T00:00:00Z"}
                """.formatted(
                        UUID.randomUUID(), UUID.randomUUID(), customer, nextVersion(), reason));
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
                            "ce_time", "2026-01-01T00:00:00Z")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            PRODUCER.send(record);
        });
        PRODUCER.flush();
    }

    /** An id nobody else uses. */
    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    public static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(25));
    }
}
