package io.winback.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GaugesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aScrapeAsksNobody() {
        // given
        var gauges = gauges(Duration.ofSeconds(10));
        gauges.register("answer", "The answer", asked::incrementAndGet);
        assertThat(value("answer")).isNaN();

        // when
        gauges.once();
        value("answer");
        value("answer");

        // then
        assertThat(value("answer")).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aTestAsksEachTime() {
        // given
        var gauges = gauges(Duration.ZERO);

        // when
        gauges.register("answer", "The answer", asked::incrementAndGet);

        // then
        assertThat(value("answer")).isEqualTo(1);
        assertThat(value("answer")).isEqualTo(2);
    }

    @Test
    void oneWrongQuestionDoesNotSpoilTheOthers() {
        // given
        var gauges = gauges(Duration.ofSeconds(10));
        gauges.register("wrong", "Wrong", GaugesTest::away);
        gauges.register("answer", "The answer", asked::incrementAndGet);

        // when
        gauges.once();

        // then
        assertThat(value("wrong")).isNaN();
        assertThat(value("answer")).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayIsNotAskedByEach() {
        // given
        var gauges = gauges(Duration.ofSeconds(10));
        gauges.register("first", "First", GaugesTest::away);
        gauges.register("second", "Second", GaugesTest::away);
        gauges.register("answer", "The answer", asked::incrementAndGet);

        // when
        gauges.once();

        // then
        assertThat(value("answer")).isNaN();
        assertThat(asked).hasValue(0);
    }

    private static int away() {
        throw new IllegalStateException("away");
    }

    private double value(String name) {
        return metrics.get(name).gauge().value();
    }

    private Gauges gauges(Duration every) {
        return new Gauges(metrics, new MetricsConfig() {
            @Override
            public Duration every() {
                return every;
            }

            @Override
            public Optional<Set<String>> queueTables() {
                return Optional.empty();
            }

            @Override
            public String commit() {
                return "unknown";
            }
        });
    }
}
