package io.winback.campaign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winback.campaign.transport.AccountState.Circuit;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Nested
    class Rate {

        /** Senders that come at their own times, each with a clock of its own that is a little off. */
        @ParameterizedTest
        @CsvSource({"1, 50", "2, 50", "4, 50", "1, 7", "2, 7", "4, 7", "4, 400"})
        void isTheSameHoweverManySend(int senders, double rate) {
            // given
            var random = new Random(7);
            var config = new Config(rate);
            var state = AccountState.fresh(NOON);
            var next = new long[senders];
            var sent = 0L;

            // when an hour goes by
            for (var now = 0L; now < 3_600_000; now = earliest(next)) {
                for (var sender = 0; sender < senders; sender++) {
                    if (next[sender] <= now) {
                        var clock = NOON.plusMillis(now + sender * 20L);
                        var grant = state.take(20, clock, config);
                        sent += grant.mails();
                        state = grant.after();
                        next[sender] = now + 5 + random.nextInt(200);
                    }
                }
            }

            // then
            assertThat((double) sent).isCloseTo(rate * 3_600, Percentage.withPercentage(5));
        }

        @Test
        void savesUpNoMoreThanASecond() {
            var idle = AccountState.fresh(NOON);

            assertThat(idle.take(1_000, NOON.plusSeconds(3_600), new Config(50)).mails())
                    .isEqualTo(50);
        }

        @Test
        void hasNoLimitUnlessOneIsSet() {
            assertThat(AccountState.fresh(NOON).take(20, NOON, new Config(0)).mails())
                    .isEqualTo(20);
        }

        @Test
        void isHalvedOnceForManyRefusalsAndGrowsBack() {
            // given
            var config = new Config(100);
            var slowed = AccountState.fresh(NOON).slower(NOON, config).slower(NOON.plusSeconds(1), config);

            // then
            assertThat(slowed.rate(NOON, config)).isEqualTo(50);
            assertThat(slowed.rate(NOON.plusSeconds(150), config)).isCloseTo(70.7, within(0.1));
            assertThat(slowed.rate(NOON.plusSeconds(300), config)).isEqualTo(100);
            assertThat(slowed.slower(NOON.plusSeconds(20), config).rate(NOON.plusSeconds(20), config))
                    .isCloseTo(26.2, within(0.1));
        }

        @Test
        void isLimitedAtTheServersWishWhereNoneIsSetAndFreeAgainLater() {
            var config = new Config(0);
            var slowed = AccountState.fresh(NOON).slower(NOON, config);

            assertThat(slowed.rate(NOON, config)).isEqualTo(10);
            assertThat(slowed.rate(NOON.plusSeconds(3_600), config)).isInfinite();
        }

        @Test
        void neverStops() {
            var config = new Config(1);
            var state = AccountState.fresh(NOON);
            for (var minute = 0; minute < 60; minute++) {
                state = state.slower(NOON.plusSeconds(60L * minute), config);
            }

            assertThat(state.rate(NOON.plusSeconds(3_600), config)).isGreaterThan(0.09);
        }
    }

    @Nested
    class Breaker {

        private final Config config = new Config(0);
        private final AccountState broken = AccountState.fresh(NOON).broken("535", NOON, config);

        @Test
        void letsNothingThroughAndThenOneMail() {
            assertThat(broken.take(20, NOON.plusSeconds(14), config).mails()).isZero();

            var probe = broken.take(20, NOON.plusSeconds(15), config);
            assertThat(probe.mails()).isEqualTo(1);
            assertThat(probe.probe()).isTrue();
            assertThat(probe.after().take(20, NOON.plusSeconds(16), config).mails())
                    .isZero();
            assertThat(probe.after()
                            .working()
                            .take(20, NOON.plusSeconds(17), config)
                            .mails())
                    .isEqualTo(20);
        }

        @Test
        void letsAnotherTryWhereTheFirstDied() {
            var probe = broken.take(1, NOON.plusSeconds(15), config).after();

            assertThat(probe.take(20, NOON.plusSeconds(15).plus(config.timeout()), config)
                            .mails())
                    .isEqualTo(1);
        }

        @Test
        void countsWhatBreaksTogetherOnceAndWaitsLongerEachTime() {
            var again = broken.broken("535", NOON.plusSeconds(1), config);
            assertThat(again.failures()).isEqualTo(1);

            var state = broken;
            var now = NOON;
            for (var probe = 0; probe < 12; probe++) {
                now = state.openUntil();
                state = state.take(1, now, config).after().broken("535", now, config);
            }
            assertThat(state.circuit()).isEqualTo(Circuit.OPEN);
            assertThat(Duration.between(now, state.openUntil())).isEqualTo(config.longestPause());
        }
    }

    private static long earliest(long[] next) {
        var earliest = Long.MAX_VALUE;
        for (var instant : next) {
            earliest = Math.min(earliest, instant);
        }
        return earliest;
    }

    /** The defaults, with a rate. */
    record Config(double rate) implements TransportConfig {

        @Override
        public Duration timeout() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration connection() {
            return Duration.ofSeconds(90);
        }

        @Override
        public double slowRate() {
            return 10;
        }

        @Override
        public Duration recovery() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration pause() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofMinutes(10);
        }
    }
}
