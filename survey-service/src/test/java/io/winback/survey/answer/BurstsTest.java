package io.winback.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstsTest {

    private final Moved clock = new Moved();
    private final Bursts bursts = new Bursts(new Three(), clock);

    @Test
    void beginsWithOneMoreThanPeopleGive() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> bursts.answered("192.0.2.1")))
                .containsExactly(false, false, false, true, true);
    }

    @Test
    void isOverWhenTheTimeIs() {
        // given
        IntStream.range(0, 3).forEach(i -> bursts.answered("192.0.2.1"));

        // when
        clock.now = clock.now.plus(Duration.ofMinutes(1));

        // then
        assertThat(bursts.answered("192.0.2.1")).isFalse();
    }

    @Test
    void countsEachAddressForItself() {
        IntStream.range(0, 3).forEach(i -> bursts.answered("192.0.2.1"));

        assertThat(bursts.answered("192.0.2.2")).isFalse();
        assertThat(bursts.answered("192.0.2.1")).isTrue();
    }

    private record Three() implements BurstConfig {

        @Override
        public int answers() {
            return 3;
        }

        @Override
        public Duration period() {
            return Duration.ofMinutes(1);
        }
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2026-03-02T18:30:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
