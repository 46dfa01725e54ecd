package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winback.platform.events.EventJson;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"P14D\"",
                "\"P6M\"",
                "\"PT4H\"",
                "\"P1DT12H\"",
                "{\"for\":\"P3D\",\"at\":\"10:00:00\"}",
                "{\"on\":\"2026-12-01\"}",
                "{\"at\":\"10:00:00\",\"on\":\"2026-12-01\"}"
            })
    void isWrittenAsItWasRead(String json) throws Exception {
        assertThat(new EventJson().mapper().writeValueAsString(wait(json))).isEqualTo(json);
    }

    @Test
    void hasDaysAndHoursApart() {
        assertThat(wait("\"P1DT12H\"")).isEqualTo(new Wait(Period.ofDays(1), Duration.ofHours(12), null, null));
        assertThat(wait("{\"for\": \"P3D\", \"at\": \"10:00\"}"))
                .isEqualTo(new Wait(Period.ofDays(3), Duration.ZERO, LocalTime.of(10, 0), null));
        assertThat(wait("{\"on\": \"2026-12-01\"}"))
                .isEqualTo(new Wait(Period.ZERO, Duration.ZERO, null, LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "\"\"", "\"P\"", "{\"for\": \"3 days\"}"})
    void saysHowADurationIsWritten(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> wait(json)).withStackTraceContaining("such as P14D");
    }

    private static Wait wait(String json) {
        return DefinitionParts.read(Wait.class, json);
    }
}
