package io.winback.platform.events;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record that can never be worked into {@code <topic>.<service>.dlq}, with the reason and where it stood. Of topics that carry
 * personal data only the coordinates are kept: names and addresses must not live in a second place.
 */
@Singleton
class DeadLetters {

    private final Map<String, Object> settings;
    private final Map<String, Object> reading;
    private final String service;
    private final Set<String> withoutPayload;
    private final ConsumerMeters meters;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "winback.dead-letters.without-payload") Optional<Set<String>> withoutPayload,
            ConsumerMeters meters) {
        this.settings = new HashMap<>(broker);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
        this.reading = new HashMap<>(settings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
        this.service = service.replace("-service", "");
        this.withoutPayload = withoutPayload.orElse(Set.of());
        this.meters = meters;
    }

    /** Returns when the broker has the record; until then the offset does not move on. */
    void send(ConsumerRecord<String, byte[]> record, Throwable reason) {
        var letter = letter(record, reason);
        while (true) {
            try {
                producer().send(letter).get();
                meters.deadLetter(record);
                Log.errorf(
                        "dead letter topic=%s partition=%d offset=%d reason=%s",
                        record.topic(), record.partition(), record.offset(), reason(record, reason));
                return;
            } catch (ExecutionException e) {
                Log.warnf("dead letter waits for the broker: %s", String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EventReceiver.StoppingException(e);
            }
        }
    }

    /** A letter about the same record once more, in the place of {@code first}; fails where the broker does not take it soon. */
    void sendAgain(Letter first, ConsumerRecord<String, byte[]> record, Throwable reason) {
        var letter = letter(record, reason);
        letter.headers()
                .add(Letter.REPLAY_OF, (first.partition() + "/" + first.offset()).getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(letter).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker does not take the dead letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventReceiver.StoppingException(e);
        }
        Log.errorf(
                "dead letter again topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason(record, reason));
    }

    /** The topic of the letters of a topic. */
    String topicOf(String topic) {
        return topic + "." + service + ".dlq";
    }

    /** Whether the letters of the topic keep coordinates only. */
    boolean withoutPayload(String topic) {
        return withoutPayload.contains(topic);
    }

    /** For whoever reads letters: with a time limit on each request, and no group. */
    LetterBox open() {
        return new LetterBox(new KafkaConsumer<>(
                LetterBox.settings(reading), new StringDeserializer(), new ByteArrayDeserializer()));
    }

    void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    /** The kinds of the failures from outside in, and what the innermost says where no personal data can be in it. */
    private String reason(ConsumerRecord<String, byte[]> record, Throwable reason) {
        var kinds = new StringBuilder(reason.getClass().getName());
        var innermost = reason;
        for (@Nullable Throwable cause = reason.getCause(); cause != null; cause = cause.getCause()) {
            kinds.append(" < ").append(cause.getClass().getName());
            innermost = cause;
        }
        return withoutPayload.contains(record.topic()) ? kinds.toString() : kinds + ": " + innermost.getMessage();
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Throwable reason) {
        var value = withoutPayload.contains(record.topic()) ? null : record.value();
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        headers.put(Letter.TOPIC, record.topic());
        headers.put(Letter.PARTITION, Integer.toString(record.partition()));
        headers.put(Letter.OFFSET, Long.toString(record.offset()));
        headers.put(Letter.REASON, reason(record, reason));
        var letter = new ProducerRecord<String, byte[]>(topicOf(record.topic()), null, record.key(), value, List.of());
        headers.forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
