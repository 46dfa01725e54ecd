package io.winback.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInRateTest {

    private final SignInAttempts attempts = new SignInAttempts(new SignInRateConfig() {
        @Override
        public long perAddress() {
            return 3;
        }

        @Override
        public Duration period() {
            return Duration.ofHours(1);
        }
    });

    @Test
    void shutsOutWhoTriesTooManyWrongKeys() {
        // when
        var made = IntStream.range(0, 5)
                .mapToObj(i -> attempts.attempt("10.0.0.1", Optional::empty).made())
                .toList();

        // then
        assertThat(made).containsExactly(true, true, true, false, false);
        assertThat(attempts.attempt("10.0.0.1", () -> Optional.of("session")).opened())
                .isEmpty();
        assertThat(attempts.attempt("10.0.0.2", () -> Optional.of("session")).opened())
                .contains("session");
    }

    @Test
    void takesNothingForAGoodKey() {
        for (var i = 0; i < 20; i++) {
            assertThat(attempts.attempt("10.0.0.3", () -> Optional.of("session"))
                            .opened())
                    .isPresent();
        }
    }
}
