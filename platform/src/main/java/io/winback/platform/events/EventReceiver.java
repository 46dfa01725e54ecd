package io.winback.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.winback.platform.trace.Steps;
import io.winback.platform.watch.Counters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Works a batch of records in one transaction. What fails for a passing reason is tried again in place, for as long as it takes, so
 * that a database away for minutes costs time and nothing else; what can never succeed goes to the dead letters alone, unless the
 * service is stopping, when anything may fail. News of a person that is older than an erasure is dropped.
 */
@Singleton
public class EventReceiver {

    private static final long FIRST_WAIT_MS = 100;
    private static final long LONGEST_WAIT_MS = 5_000;

    /** So often a batch is tried whole: one that takes longer than a transaction may would never end. */
    private static final int BATCH_TRIES = 3;

    private final EventJson json;
    private final DeadLetters deadLetters;
    private final ErasedKeys erased;
    private final ConsumerMeters meters;
    private final Steps steps;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    EventReceiver(
            EventJson json,
            DeadLetters deadLetters,
            ErasedKeys erased,
            ConsumerMeters meters,
            Steps steps,
            MeterRegistry metrics) {
        this.json = json;
        this.deadLetters = deadLetters;
        this.erased = erased;
        this.meters = meters;
        this.steps = steps;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Hands the events of the records, in their order, to the handler. */
    public void receive(ConsumerRecords<String, byte[]> records, EventHandler handler) {
        try (var inHand = meters.begin(records)) {
            var topic = records.partitions().stream().map(TopicPartition::topic).findFirst();
            readAndWork(records, events -> step(topic.orElseThrow(), events, handler));
        }
    }

    private void readAndWork(ConsumerRecords<String, byte[]> records, Consumer<List<ReceivedEvent>> work) {
        var readable = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
        var events = new ArrayList<ReceivedEvent>(records.count());
        for (var record : records) {
            try {
                events.add(decode(record));
                readable.add(record);
            } catch (MalformedEventException e) {
                deadLetters.send(record, e);
            }
        }
        if (!events.isEmpty() && !worked(events, work)) {
            workOneByOne(readable, events, work);
        }
    }

    /**
     * Works one record in the caller's transaction, as if it had just come.
     *
     * @return false if it is about somebody who was erased, and nothing was done
     */
    boolean again(ConsumerRecord<String, byte[]> record, EventHandler handler) {
        var living = erased.withoutOlderNews(List.of(decode(record)));
        if (!living.isEmpty()) {
            step(record.topic(), living, handler);
        }
        return !living.isEmpty();
    }

    private void step(String topic, List<ReceivedEvent> events, EventHandler handler) {
        steps.process(topic, () -> events.stream().map(ReceivedEvent::origin).toList(), () -> handler.work(events));
    }

    /** Counts an event whose type this consumer does not know; that is no failure. */
    public void unknown(ReceivedEvent event) {
        Counters.of(
                        metrics,
                        "winback.events.unknown",
                        "Events of types this release does not know, by type; they are left alone",
                        "type",
                        event.type())
                .increment();
    }

    private void workOneByOne(
            List<ConsumerRecord<String, byte[]>> records,
            List<ReceivedEvent> events,
            Consumer<List<ReceivedEvent>> work) {
        for (var i = 0; i < events.size(); i++) {
            try {
                untilItPasses(List.of(events.get(i)), work, Integer.MAX_VALUE);
            } catch (StoppingException e) {
                throw e;
            } catch (RuntimeException e) {
                deadLetters.send(records.get(i), e);
            }
        }
    }

    private boolean worked(List<ReceivedEvent> events, Consumer<List<ReceivedEvent>> work) {
        try {
            untilItPasses(events, work, events.size() == 1 ? Integer.MAX_VALUE : BATCH_TRIES);
            return true;
        } catch (StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.debugf(e, "batch of %d events failed, working them one by one", events.size());
            return false;
        }
    }

    private void untilItPasses(List<ReceivedEvent> events, Consumer<List<ReceivedEvent>> work, int tries) {
        var wait = FIRST_WAIT_MS;
        for (var left = tries; ; left--, wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    var living = erased.withoutOlderNews(events);
                    if (!living.isEmpty()) {
                        work.accept(living);
                    }
                });
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw new StoppingException(e);
                }
                if (left == 1 || !Transient.is(e)) {
                    throw e;
                }
                Log.warnf("events wait for the database: %s", e.toString());
                pause(wait);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException(e);
        }
    }

    private ReceivedEvent decode(ConsumerRecord<String, byte[]> record) {
        var traceparent = record.headers().lastHeader("traceparent");
        var traced = traceparent != null && traceparent.value() != null;
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    record.key(),
                    Instant.parse(header(record, "ce_time")),
                    traced ? new String(traceparent.value(), StandardCharsets.UTF_8) : null,
                    record.value() == null ? new byte[0] : record.value(),
                    json.mapper());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEventException("Not a CloudEvent of ours", e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || record.key() == null) {
            throw new MalformedEventException("The record lacks its key or the header " + name, null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The service stops: what failed meanwhile says nothing about the events, which are delivered again after the start. */
    static final class StoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppingException(Throwable cause) {
            super("The service stops; the events come again", cause);
        }
    }
}
