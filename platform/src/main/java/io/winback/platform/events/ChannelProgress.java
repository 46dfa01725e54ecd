package io.winback.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker how far the consumers of this service are behind, and writes it down for all its processes: whoever acts on what the
 * service knows need not consume itself, and a consumer that stands still need not tell of itself.
 */
@Singleton
public class ChannelProgress {

    private final Map<String, Object> broker;
    private final Database database;
    private final Channels channels;
    private final Set<String> watched;
    private final Duration every;
    private final Clock clock;
    private final Duties duties;
    private final WorkLoop loop;

    ChannelProgress(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Database database,
            Channels channels,
            ProgressConfig progress,
            @Machine Clock clock,
            Duties duties) {
        this.broker = broker;
        this.database = database;
        this.channels = channels;
        this.watched = progress.channels().orElse(Set.of());
        this.every = progress.every();
        this.clock = clock;
        this.duties = duties;
        this.loop = new WorkLoop("progress", every, this::once);
    }

    /**
     * Of one channel.
     *
     * @param lag records that wait
     * @param waitingSince when the oldest of them came; null with none
     * @param lookedAt when this was so; null if nobody has ever looked
     */
    public record Progress(
            String channel,
            long lag,
            @Nullable Instant waitingSince,
            @Nullable Instant lookedAt) {

        /** Whether something has waited since before then, or nobody knows whether something has. */
        public boolean behind(Instant then) {
            return lookedAt == null || lookedAt.isBefore(then) || waitingSince != null && waitingSince.isBefore(then);
        }
    }

    /** Of a partition: how many records wait, and the first of them. */
    private record Waiting(long records, @Nullable Instant since) {}

    void start(@Observes StartupEvent event) {
        // who sends looks himself as well: with no consumer there is still somebody who knows
        if (!watched.isEmpty() && (duties.has(Duty.CONSUMERS) || duties.has(Duty.SENDER))) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (!watched.isEmpty()) {
            loop.stop();
        }
    }

    /** Of all channels that are watched, as was seen last. */
    public List<Progress> known() {
        Map<String, Progress> rows = database.with(
                sql -> sql.createQuery("select channel, lag, waiting_since, looked_at from channel_progress")
                        .map((row, context) -> new Progress(
                                row.getString("channel"),
                                row.getLong("lag"),
                                Instants.orNull(row, "waiting_since"),
                                Instants.of(row, "looked_at")))
                        .collectToMap(Progress::channel, progress -> progress));
        return watched.stream()
                .sorted()
                .map(channel -> rows.getOrDefault(channel, new Progress(channel, 0, null, null)))
                .toList();
    }

    /** Looks, unless another process just has. */
    private boolean once() {
        var then = clock.instant().minus(every);
        if (known().stream()
                .anyMatch(progress ->
                        progress.lookedAt() == null || !progress.lookedAt().isAfter(then))) {
            look();
        }
        return false;
    }

    void look() {
        for (var channel : watched) {
            var now = clock.instant();
            write(channel, waiting(channels.topic(channel), channels.group(channel)), now);
        }
    }

    private Waiting waiting(String topic, String group) {
        // assigned, not subscribed: the group is only asked for its offsets, and nobody has to yield a partition
        var settings = new HashMap<>(LetterBox.settings(broker));
        settings.put("group.id", group);
        settings.put("max.partition.fetch.bytes", 16 * 1024);
        var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try (var box = new LetterBox(kafka)) {
            var spans = box.spans(topic);
            var committed = kafka.committed(spans.keySet().stream()
                    .map(partition -> new TopicPartition(topic, partition))
                    .collect(Collectors.toSet()));
            var records = 0L;
            @Nullable Instant since = null;
            for (var span : spans.entrySet()) {
                var partition = new TopicPartition(topic, span.getKey());
                var waits = waiting(box, partition, span.getValue(), committed.get(partition));
                records += waits.records();
                if (waits.since() != null && (since == null || waits.since().isBefore(since))) {
                    since = waits.since();
                }
            }
            return new Waiting(records, since);
        }
    }

    private static Waiting waiting(
            LetterBox box, TopicPartition partition, LetterBox.Span span, @Nullable OffsetAndMetadata committed) {
        var from = committed == null ? span.begin() : Math.max(span.begin(), committed.offset());
        if (from >= span.end()) {
            return new Waiting(0, null);
        }
        var since = new AtomicReference<@Nullable Instant>();
        box.read(partition, from, span.end(), record -> {
            since.set(Instant.ofEpochMilli(record.timestamp()));
            return false;
        });
        // all that came since may have been compacted away
        return since.get() == null ? new Waiting(0, null) : new Waiting(span.end() - from, since.get());
    }

    private void write(String channel, Waiting waiting, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        insert into channel_progress as p (channel, lag, waiting_since, looked_at)
                        values (:channel, :lag, :since, :now)
                        on conflict (channel) do update set lag = excluded.lag, waiting_since = excluded.waiting_since,
                          looked_at = excluded.looked_at
                        where p.looked_at < excluded.looked_at
                        """)
                .bind("channel", channel)
                .bind("lag", waiting.records())
                .bind("since", waiting.since())
                .bind("now", now)
                .execute());
    }
}
