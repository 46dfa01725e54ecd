package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateShiftTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-19T00:00:00Z", "2026-11-22T01:00:00Z", "2026-11-25T23:59:59Z", "2026-07-01T23:30:00Z"})
    void theDayComesToLieOnTheNextSameWeekdayThatIsNotOver(String present) {
        // when
        var shift = DateShift.to(Instant.parse(present), Shop.CUT, LONDON);

        // then
        var shifted = shift.on(Shop.CUT);
        assertThat(shifted.getDayOfWeek()).isEqualTo(Shop.CUT.getDayOfWeek());
        assertThat(shift.endOf(Shop.CUT)).isAfter(Instant.parse(present));
        assertThat(ChronoUnit.DAYS.between(Instant.parse(present).atZone(LONDON).toLocalDate(), shifted))
                .isBetween(0L, 6L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 800})
    void localTimesStayLocalTimes(int weeks) {
        // given
        var shift = new DateShift(weeks, LONDON);

        // when
        var at = shift.at(LocalDateTime.of(2011, 8, 1, 9, 30));

        // then
        assertThat(at.atZone(LONDON).toLocalDateTime())
                .isEqualTo(LocalDate.of(2011, 8, 1).plusWeeks(weeks).atTime(9, 30));
    }
}
