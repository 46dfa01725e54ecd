package io.winback.e2e.sending;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Customers as the other services tell of them. */
public final class Audience implements AutoCloseable {

    public static final String SEGMENT = "written-to";

    private final KafkaProducer<String, byte[]> producer;
    private long version = 1;

    public Audience(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
    }

    public static String customer(int number) {
        return "c-%05d".formatted(number);
    }

    static String address(String customer) {
        return customer + "@post.example";
    }

    /** Somebody with an address and all permissions, worth 500 pounds. */
    public void known(String customer, String zone, String stage) {
        known(customer, zone, stage, "500.00");
    }

    /** @param worth in pounds */
    void known(String customer, String zone, String stage, String worth) {
        send("winback.contacts", customer, "contact.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","name":"Anna Smith",
                 "contactPoints":[{"channel":"EMAIL","address":"%s","status":"ACTIVE"}]}
                """.formatted(customer, version++, address(customer)));
        send("winback.customers", customer, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"en","zone":"%s",
                 "attributes":{},"suppressedChannels":[],"exclusions":[],"consents":[
                 {"purpose":"OFFERS","channel":"EMAIL","status":"GRANTED","at":"2020-01-01T00:00:00Z"},
                 {"purpose":"NEWS","channel":"EMAIL","status":"GRANTED","at":"2020-01-01T00:00:00Z"}]}
                """.formatted(customer, version++, zone));
        send("winback.profiles", customer, "profile.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","stage":"%s","since":"2025-06-01",
                 "returned":false,"orders":3,"value":{"amount":{"amount":"%s","currency":"GBP"},"basis":"SIMPLE","date":"2025-12-01"},
                 "history":false}
                """.formatted(customer, version++, stage, worth));
    }

    /** Somebody known besides permits to be asked. */
    public void mayBeAsked(String customer) {
        send("winback.customers", customer, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"en","zone":"Europe/London",
                 "attributes":{},"suppressedChannels":[],"exclusions":[],"consents":[
                 {"purpose":"SURVEY","channel":"EMAIL","status":"GRANTED","at":"2020-01-01T00:00:00Z"}]}
                """.formatted(customer, version++));
    }

    /** An order of 50 pounds that names a code. */
    void ordered(String order, String customer, String status, String code, Instant at) {
        send("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"%s","couponCode":"%s",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},
                 "reportingGoods":{"amount":"50.00","currency":"GBP"},"lines":[],"history":false}
                """.formatted(
                        order, customer, version++, at, status, code));
    }

    /**
     * An order, with a code that takes 20 pounds off or without.
     *
     * @param goods in whole pounds, what is left to pay
     */
    void ordered(String order, String customer, Instant at, int goods, @Nullable String code) {
        ordered(order, customer, at, goods + ".00", code == null ? null : code(code, "20.00"), false);
    }

    /**
     * An order that a code took something off.
     *
     * @param goods in pounds, what is left to pay
     * @param discount in pounds
     */
    void ordered(String order, String customer, Instant at, BigDecimal goods, String code, BigDecimal discount) {
        ordered(order, customer, at, goods.toPlainString(), code(code, discount.toPlainString()), false);
    }

    /** An order comes back as a whole. */
    void cameBack(String order, String customer, Instant at, int goods) {
        send("winback.orders", customer, "order.returned.v1", """
                {"orderId":"%1$s","customerId":"%2$s","version":%3$d,"returnId":"back-%1$s","kind":"RETURN","returnedAt":"%4$s",
                 "goods":{"amount":"%5$d.00","currency":"GBP"},"full":true,"history":false}
                """.formatted(order, customer, version++, at, goods));
    }

    /** One of long ago. */
    void hadOrdered(String order, String customer, Instant at, int goods) {
        ordered(order, customer, at, goods + ".00", null, true);
    }

    private static String code(String code, String discount) {
        return ",\"couponCode\":\"%s\",\"discount\":{\"amount\":\"%s\",\"currency\":\"GBP\"}".formatted(code, discount);
    }

    private void ordered(
            String order, String customer, Instant at, String goods, @Nullable String coupon, boolean history) {
        send("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%1$s","customerId":"%2$s","version":%3$d,"orderedAt":"%4$s","status":"PAID",
                 "goods":{"amount":"%5$s","currency":"GBP"},"total":{"amount":"%5$s","currency":"GBP"},
                 "reportingGoods":{"amount":"%5$s","currency":"GBP"},"lines":[],"history":%6$s%7$s}
                """.formatted(
                        order, customer, version++, at, goods, history, coupon == null ? "" : coupon));
    }

    public void joined(String customer, Instant at, boolean history) {
        send("winback.segments", customer, "segment.joined.v1", """
                {"customerId":"%s","segment":"%s","segmentVersion":1,"joinedAt":"%s","history":%s}
                """.formatted(customer, SEGMENT, at, history));
    }

    public void published(int joinedEver) {
        send("winback.definitions", "segment/" + SEGMENT, "segment.published.v1", """
                {"segment":"%s","version":1,"name":"Written to","publishedAt":"2026-01-01T00:00:00Z","joinedEver":%d}
                """.formatted(SEGMENT, joinedEver));
    }

    /** Returns when all of it is with the broker. */
    public void told() {
        producer.flush();
    }

    private void send(String topic, String key, String type, String body) {
        var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/winback/neighbours",
                        "ce_time",
                        "2026-01-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
