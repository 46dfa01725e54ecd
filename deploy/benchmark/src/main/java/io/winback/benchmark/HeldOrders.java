package io.winback.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Orders in a topic that nobody who reads committed records sees before they are released, all at once. */
final class HeldOrders implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Map<Integer, Integer> last = new ConcurrentHashMap<>();

    private HeldOrders(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "transactional.id",
                        UUID.randomUUID().toString(),
                        "transaction.timeout.ms",
                        (int) Duration.ofMinutes(10).toMillis(),
                        "compression.type",
                        "lz4",
                        "batch.size",
                        128 * 1024,
                        "linger.ms",
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends orders with the numbers {@code from} to {@code to} (exclusive) of customers drawn at random. */
    static HeldOrders of(String bootstrap, OrderEvents events, int from, int to, int customers) {
        var held = new HeldOrders(bootstrap);
        var random = new SplittableRandom(from);
        held.producer.initTransactions();
        held.producer.beginTransaction();
        for (var i = from; i < to; i++) {
            var number = i;
            held.producer.send(
                    events.record(number, OrderFile.customer(random.nextInt(customers))), (sent, failure) -> {
                        if (failure == null) {
                            held.last.merge(sent.partition(), number, Math::max);
                        }
                    });
        }
        held.producer.flush();
        return held;
    }

    /** The last order of each partition: when all of them have been worked, all have. */
    Map<Integer, Integer> last() {
        return new TreeMap<>(last);
    }

    void release() {
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
