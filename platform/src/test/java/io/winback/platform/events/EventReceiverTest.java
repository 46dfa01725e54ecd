package io.winback.platform.events;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Each event has its effect once; what passes is waited for; what never will goes to the dead letters alone. */
@RealTest
class EventReceiverTest {

    private static final Topic NEWS = Topic.of("winback.surveys");
    private static final Topic DEAD_LETTERS = Topic.of("winback.surveys.customer.dlq");
    private static final String TYPE = "survey.answered.v1";

    @Inject
    NewsConsumer consumer;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameEventTwiceHasOneEffect() {
        // given
        var id = UUID.randomUUID();

        // when
        NEWS.send(key, TYPE, id, news("good"));
        NEWS.send(key, TYPE, id, news("good"));
        NEWS.send(key, TYPE, UUID.randomUUID(), news("more"));

        // then
        soon().untilAsserted(() -> assertThat(consumer.counted(key)).isEqualTo(2));
    }

    @Test
    void aDatabaseAwayDelaysAndLosesNothing() {
        // given
        consumer.outages(4);

        // when
        NEWS.send(key, TYPE, news("outage"));

        // then
        soon().untilAsserted(() -> assertThat(consumer.counted(key)).isEqualTo(1));
        assertThat(consumer.outagesLeft()).isZero();
        assertThat(DEAD_LETTERS.records(key)).isEmpty();
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheRestIsWorked() {
        // when
        NEWS.send(key, TYPE, news("before"));
        NEWS.send(key, TYPE, "{\"what\": {\"not\": \"a text\"}}".getBytes(StandardCharsets.UTF_8));
        NEWS.send(new ProducerRecord<>(NEWS.name(), key, new byte[] {1, 2, 3}));
        NEWS.send(key, TYPE, news("after"));

        // then
        soon().untilAsserted(() -> assertThat(consumer.counted(key)).isEqualTo(2));
        soon().untilAsserted(() -> assertThat(DEAD_LETTERS.records(key)).hasSize(2));
        var garbage = DEAD_LETTERS.records(key).stream()
                .filter(record -> record.headers().lastHeader("ce_type") == null)
                .toList();
        assertThat(garbage).singleElement().satisfies(record -> {
            assertThat(record.value()).containsExactly(1, 2, 3);
            assertThat(new String(
                            record.headers().lastHeader("dead-letter-topic").value(), StandardCharsets.UTF_8))
                    .isEqualTo(NEWS.name());
            assertThat(record.headers().lastHeader("dead-letter-offset")).isNotNull();
        });
    }

    @Test
    void headersWithoutAValueStopNobody() {
        // given
        var untraced = NEWS.record(key, TYPE, UUID.randomUUID(), Instant.EPOCH, news("untraced"));
        untraced.headers().add("traceparent", null);
        var nameless = NEWS.record(key, TYPE, UUID.randomUUID(), Instant.EPOCH, news("nameless"));
        nameless.headers().remove("ce_id").add("ce_id", null);

        // when
        NEWS.send(nameless);
        NEWS.send(untraced);

        // then
        soon().untilAsserted(() -> assertThat(consumer.counted(key)).isEqualTo(1));
        soon().untilAsserted(() -> assertThat(DEAD_LETTERS.records(key)).hasSize(1));
    }

    @Test
    void aBatchThatNeverPassesIsWorkedOneByOne() {
        // given more failures than a batch has tries
        consumer.outages(5);

        // when
        NEWS.send(key, TYPE, news("one"));
        NEWS.send(key, TYPE, news("two"));
        NEWS.send(key, TYPE, news("three"));

        // then
        soon().untilAsserted(() -> assertThat(consumer.counted(key)).isEqualTo(3));
        assertThat(DEAD_LETTERS.records(key)).isEmpty();
    }

    private static byte[] news(String what) {
        return ("{\"what\":\"" + what + "\",\"unknown\":1}").getBytes(StandardCharsets.UTF_8);
    }

    private static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(100));
    }
}
