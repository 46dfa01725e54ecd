package io.winback.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TopicProgressTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = NOON;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TopicProgress topic =
            new TopicProgress(new Hand(), metrics.counter("received"), metrics.counter("dead"));

    @Test
    void isNotBehindAtRest() {
        assertThat(topic.behind()).isZero();
    }

    @Test
    void growsWithABatchThatDoesNotEnd() {
        // given
        begin(NOON.minusSeconds(5), NOON);

        // when
        now = NOON.plus(Duration.ofMinutes(10));

        // then
        assertThat(topic.behind()).isEqualTo(605);
    }

    @Test
    void isAsFarBehindAsTheSlowestOfSeveralConsumers() {
        begin(NOON.minusSeconds(7), NOON.minusSeconds(7));
        begin(NOON.minusSeconds(90), NOON.minusSeconds(90));
        begin(NOON.minusSeconds(3), NOON.minusSeconds(3));

        assertThat(topic.behind()).isEqualTo(90);
    }

    @Test
    void betweenTwoBatchesOfALongQueueItIsStillBehind() {
        // given
        var hour = begin(NOON.minusSeconds(3_700), NOON.minusSeconds(3_600));

        // when
        hour.close();

        // then
        assertThat(topic.behind()).isEqualTo(3_600);
        now = NOON.plusSeconds(31);
        assertThat(topic.behind()).isZero();
        assertThat(metrics.counter("received").count()).isEqualTo(10);
    }

    @Test
    void aBrokerWhoseClockIsAheadMakesNothingNegative() {
        begin(NOON.plusSeconds(3), NOON.plusSeconds(3));

        assertThat(topic.behind()).isZero();
    }

    private ConsumerMeters.InHand begin(Instant oldest, Instant newest) {
        return topic.begin(oldest.toEpochMilli(), newest.toEpochMilli(), 10);
    }

    private final class Hand extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
