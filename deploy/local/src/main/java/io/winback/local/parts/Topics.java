package io.winback.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the suite, as {@code topics.properties} declares them, with the dead-letter topics that follow. */
public final class Topics {

    private static final int LOCAL_PARTITIONS = 3;

    private Topics() {}

    /** Creates what is missing. */
    public static void create(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var existing = admin.listTopics().names().get();
            var missing = all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Topics cannot be created at " + bootstrap, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    static List<NewTopic> all() {
        var topics = new ArrayList<NewTopic>();
        declared().forEach((topic, line) -> {
            var fields = line.toString().split("\\|");
            topics.add(topic(topic.toString(), fields[0].trim()));
            Stream.of(fields[1].split(","))
                    .map(consumer -> topic(topic + "." + consumer.trim() + ".dlq", "28"))
                    .forEach(topics::add);
        });
        return topics;
    }

    private static NewTopic topic(String name, String kept) {
        var settings = kept.equals("compact")
                ? Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime")
                : Map.of(
                        "cleanup.policy", "delete",
                        "message.timestamp.type", "LogAppendTime",
                        "retention.ms",
                                Long.toString(
                                        Duration.ofDays(Long.parseLong(kept)).toMillis()));
        return new NewTopic(name, LOCAL_PARTITIONS, (short) 1).configs(settings);
    }

    private static Properties declared() {
        var properties = new Properties();
        try (var file = Topics.class.getResourceAsStream("/topics.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
