package io.winback.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import io.winback.platform.trace.Steps;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a service stops anything may fail under its hands: that is no fault of the events. */
@RealTest
class StoppingReceiverTest {

    private static final TopicPartition PLACE = new TopicPartition("winback.surveys", 0);
    private static final Topic DEAD_LETTERS = Topic.of("winback.surveys.customer.dlq");

    @Inject
    EventJson json;

    @Inject
    DeadLetters deadLetters;

    @Inject
    ErasedKeys erased;

    @Inject
    ConsumerMeters meters;

    @Inject
    Steps steps;

    @Inject
    MeterRegistry metrics;

    private final String key = UUID.randomUUID().toString();
    private final List<String> worked = new ArrayList<>();
    private EventReceiver receiver;

    @BeforeEach
    void ownReceiver() {
        receiver = new EventReceiver(json, deadLetters, erased, meters, steps, metrics);
    }

    @Test
    void whatFailsMeanwhileComesAgainAndIsNoDeadLetter() {
        receiver.stop(new ShutdownEvent());

        assertThatThrownBy(() -> receive(this::fail)).isInstanceOf(EventReceiver.StoppingException.class);

        assertThat(DEAD_LETTERS.records(key)).isEmpty();
    }

    @Test
    void whatFailsOtherwiseIsADeadLetter() {
        receive(this::fail);

        assertThat(DEAD_LETTERS.records(key)).hasSize(1);
    }

    @Test
    void whatSucceedsMeanwhileIsWorked() {
        receiver.stop(new ShutdownEvent());

        receive(this::work);

        assertThat(worked).containsExactly(key);
    }

    private void receive(Consumer<List<ReceivedEvent>> handler) {
        var record =
                new ConsumerRecord<>(PLACE.topic(), PLACE.partition(), 0, key, "{}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "survey.answered.v1",
                        "ce_source", "/winback/survey-service",
                        "ce_time", "2026-01-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        receiver.receive(new ConsumerRecords<>(Map.of(PLACE, List.of(record)), Map.of()), new EventHandler() {
            @Override
            public Set<String> channels() {
                return Set.of("surveys");
            }

            @Override
            public void work(List<ReceivedEvent> events) {
                handler.accept(events);
            }
        });
    }

    private void work(List<ReceivedEvent> events) {
        events.forEach(event -> worked.add(event.key()));
    }

    private void fail(List<ReceivedEvent> events) {
        throw new IllegalStateException("EntityManagerFactory is closed");
    }
}
