package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(30));

    @Test
    void doublesUpToTheLongest() {
        assertThat(BACKOFF.wait(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(BACKOFF.wait(2, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(BACKOFF.wait(9, 0.5)).isEqualTo(Duration.ofSeconds(1280));
        assertThat(BACKOFF.wait(10, 0.5)).isEqualTo(Duration.ofMinutes(30));
    }

    @Property
    void staysWithinAFifth(@ForAll @IntRange(min = 0) int failures, @ForAll @DoubleRange(max = 1) double random) {
        assertThat(BACKOFF.wait(failures, random)).isBetween(Duration.ofSeconds(4), Duration.ofMinutes(36));
    }
}
