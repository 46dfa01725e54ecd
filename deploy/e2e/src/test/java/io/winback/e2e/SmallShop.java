package io.winback.e2e;

import io.winback.e2e.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Three hundred customers with two years of orders behind them, told as the customer service tells them; always the same. */
final class SmallShop implements AutoCloseable {

    static final int CUSTOMERS = 300;

    private static final int DAYS = 760;
    private static final int MOST_ORDERS = 9;

    private final Random random = new Random(7);
    private final KafkaProducer<String, byte[]> producer;
    private long version = 1;

    SmallShop(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
    }

    static String customer(int number) {
        return "c-%04d".formatted(number);
    }

    void tell() {
        var now = Suite.NOW;
        for (var i = 0; i < CUSTOMERS; i++) {
            var customer = customer(i);
            send("winback.customers", customer, "customer.changed.v1", """
                    {"customerId":"%s","version":%d,"changedAt":"%s","language":"en","zone":"Europe/London","country":"GB",
                     "attributes":{},"consents":[{"purpose":"OFFERS","channel":"EMAIL","status":"GRANTED"}],
                     "suppressedChannels":[],"exclusions":[],"history":true}
                    """.formatted(customer, version++, now));
            var orders = random.nextInt(MOST_ORDERS);
            var at = now.minus(random.nextInt(DAYS), ChronoUnit.DAYS);
            for (var order = 0; order < orders && at.isBefore(now); order++) {
                order(customer, "o-" + i + "-" + order, at);
                at = at.plus(3L + random.nextInt(90), ChronoUnit.DAYS);
            }
        }
        producer.flush();
    }

    private void order(String customer, String id, Instant at) {
        var amount = "%d.%02d".formatted(10 + random.nextInt(140), random.nextInt(100));
        send("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"PAID",
                 "goods":{"amount":"%s","currency":"GBP"},"total":{"amount":"%s","currency":"GBP"},
                 "reportingGoods":{"amount":"%s","currency":"GBP"},"lines":[],"history":true}
                """.formatted(
                        id, customer, version++, at, amount, amount, amount));
    }

    private void send(String topic, String key, String type, String body) {
        var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/winback/customer-service",
                        "ce_time",
                        Suite.NOW.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
