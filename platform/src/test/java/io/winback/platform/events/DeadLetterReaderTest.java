package io.winback.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.RealTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@RealTest
class DeadLetterReaderTest {

    @Inject
    HandledLetters handled;

    @Inject
    DeadLetterReader reader;

    @Inject
    DeadLetterGauge gauge;

    @Inject
    ConsumerMeters meters;

    @Inject
    MeterRegistry metrics;

    @Test
    void aBrokerThatIsAwayIsAnsweredAsSuch() {
        // given
        Map<String, Object> nobody = Map.of("bootstrap.servers", "127.0.0.1:1");
        var letters = new DeadLetters(nobody, "customer-service", Optional.empty(), meters);

        // when
        var problem = catchThrowableOfType(
                HttpProblem.class, () -> new DeadLetterReader(letters, handled).list("winback.surveys", Map.of(), 10));

        // then
        assertThat(problem.getStatusCode()).isEqualTo(503);
    }

    @Test
    void aTopicThatIsMissingHasNoLetters() {
        assertThat(reader.open("winback.nothing")).isZero();
    }

    @Test
    void theGaugeKnowsWhatIsOpen() {
        // when
        gauge.look();

        // then
        assertThat(metrics.get("winback.dead.letters.open")
                        .tag("topic", "winback.surveys")
                        .gauge()
                        .value())
                .isNotNegative();
    }
}
