package io.winback.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A base of some size with a service of its own, whose customers order again. */
final class UpdatedBase implements AutoCloseable {

    private static final String JOINED = "\"segment\":\"active\"";
    private static final int PARTITIONS = 3;

    private final ServiceProcess service;
    private final OrderEvents events;
    private final List<String> away;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, String> consumer;
    private int orders;

    private UpdatedBase(ServiceProcess service, OrderEvents events, List<String> away, String bootstrap) {
        this.service = service;
        this.events = events;
        this.away = away;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer());
        consumer.assign(consumer.partitionsFor("winback.segments").stream()
                .map(partition -> new org.apache.kafka.common.TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    static UpdatedBase prepare(Stage stage, String bootstrap, int customers) throws Exception {
        var database = "base_" + customers;
        var topic = "orders." + database;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        stage.execute("postgres", "create database " + database);
        var service = stage.segmentationService(
                database,
                List.of("-Xmx1g"),
                Map.of(
                        "kafka.bootstrap.servers", bootstrap,
                        "mp.messaging.incoming.orders.topic", topic,
                        "mp.messaging.incoming.customers.enabled", "false",
                        "mp.messaging.incoming.surveys.enabled", "false",
                        "mp.messaging.incoming.privacy.enabled", "false"));
        var base = new Base(stage, database);
        base.addCustomers(customers);
        base.addPurchases(customers);
        stage.execute(database, "vacuum analyze");
        base.settle();
        base.publishSegments(new Api(service, stage.marketerKey()));
        stage.execute(database, "vacuum analyze");
        return new UpdatedBase(service, OrderEvents.news(topic), away(stage, database), bootstrap);
    }

    /** Seconds from the first of the orders, each of another customer who was not active, until all their joins are told. */
    double update() throws Exception {
        var waiting = new HashSet<>(away.subList(orders, orders + UpdateBenchmark.ORDERS));
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        var records = new ArrayList<>(waiting)
                .stream().map(customer -> events.record(orders++, customer)).toList();
        var start = System.nanoTime();
        records.forEach(producer::send);
        Await.until(Duration.ZERO, () -> {
            consumer.poll(Duration.ofMillis(100)).forEach(told -> {
                if (told.value().contains(JOINED)) {
                    waiting.remove(told.key());
                }
            });
            return waiting.isEmpty();
        });
        return Await.seconds(start);
    }

    @Override
    public void close() throws Exception {
        producer.close();
        consumer.close();
        service.close();
    }

    /** Customers from all over the base who are not active. */
    private static List<String> away(Stage stage, String database) throws Exception {
        try (var connection = stage.connect(database);
                var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select customer_id from lifecycle where stage in ('DUE', 'LOST') order by md5(customer_id) limit 5000")) {
            var away = new ArrayList<String>();
            while (rows.next()) {
                away.add(rows.getString(1));
            }
            return away;
        }
    }
}
