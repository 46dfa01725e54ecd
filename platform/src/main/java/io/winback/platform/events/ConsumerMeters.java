package io.winback.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.Counters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Shows how far behind its topics this process is. All meters are there from the start: a first dead letter must be seen to be one more. */
@Singleton
class ConsumerMeters {

    private final Map<String, TopicProgress> topics = new ConcurrentHashMap<>();
    private final Channels channels;
    private final MeterRegistry metrics;
    private final Clock clock;

    ConsumerMeters(Channels channels, MeterRegistry metrics, @Machine Clock clock) {
        this.channels = channels;
        this.metrics = metrics;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        channels.names().forEach(channel -> of(channels.topic(channel)));
    }

    /** These records are being worked until what is returned is closed. */
    InHand begin(ConsumerRecords<String, byte[]> records) {
        var oldest = Long.MAX_VALUE;
        var newest = Long.MIN_VALUE;
        var topic = "";
        for (var record : records) {
            oldest = Math.min(oldest, record.timestamp());
            newest = Math.max(newest, record.timestamp());
            topic = record.topic();
        }
        return topic.isEmpty() ? () -> {} : of(topic).begin(oldest, newest, records.count());
    }

    void deadLetter(ConsumerRecord<String, byte[]> record) {
        of(record.topic()).deadLetters().increment();
    }

    private TopicProgress of(String topic) {
        return topics.computeIfAbsent(topic, this::registered);
    }

    private TopicProgress registered(String topic) {
        var progress = new TopicProgress(
                clock,
                Counters.of(
                        metrics,
                        "winback.events.received",
                        "Events dealt with, by topic: worked, or put aside",
                        "topic",
                        topic),
                Counters.of(
                        metrics,
                        "winback.dead.letters",
                        "Events that can never be worked and were put aside, by topic",
                        "topic",
                        topic));
        Gauge.builder("winback.events.behind.seconds", progress, TopicProgress::behind)
                .description("Age of the oldest event in hand, or of the last one dealt with, by topic; 0 when at rest")
                .tag("topic", topic)
                .strongReference(true)
                .register(metrics);
        return progress;
    }

    /** Records being worked. */
    interface InHand extends AutoCloseable {

        @Override
        void close();
    }
}
