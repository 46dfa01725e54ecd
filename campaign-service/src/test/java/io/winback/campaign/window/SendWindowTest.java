package io.winback.campaign.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.window.Hours.Weekday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendWindowTest {

    private static final String TALLINN = "Europe/Tallinn";

    private final SendWindow window = Windows.nineToEight();

    @ParameterizedTest
    @CsvSource({
        // in Tallinn two hours are added in winter, three in summer
        "2026-01-15T06:59:59Z, 2026-01-15T07:00:00Z",
        "2026-01-15T07:00:00Z, 2026-01-15T07:00:00Z",
        "2026-01-15T17:59:59Z, 2026-01-15T17:59:59Z",
        "2026-01-15T18:00:00Z, 2026-01-16T07:00:00Z",
        // half past two on the morning of the change to summer time: nine o'clock is already summer time
        "2026-03-29T00:30:00Z, 2026-03-29T06:00:00Z",
        // the evening before
        "2026-03-28T19:00:00Z, 2026-03-29T06:00:00Z",
        // both half past threes on the morning of the change back
        "2026-10-25T00:30:00Z, 2026-10-25T07:00:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T07:00:00Z",
        "2026-10-24T18:00:00Z, 2026-10-25T07:00:00Z"
    })
    void opensAtNineOfTheCustomersDay(Instant now, Instant expected) {
        assertThat(window.next(now, ZoneId.of(TALLINN), Hours.ANY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 03:30 is skipped: four o'clock in summer time comes next
        "03:30, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
        // 03:30 comes twice: the first
        "03:30, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z"
    })
    void opensAtTheNextValidTimeAndAtTheFirstOfTwo(String opens, Instant now, Instant expected) {
        assertThat(Windows.between(opens, "20:00").next(now, ZoneId.of(TALLINN), Hours.ANY))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // noon in winter, and noon again in summer
        "2026-03-28T10:00:00Z, P1D, PT0S, , , 2026-03-29T09:00:00Z",
        // a day and twelve hours: the hours pass, whatever the clock on the wall says
        "2026-03-27T12:00:00Z, P1D, PT12H, , , 2026-03-29T00:00:00Z",
        // half past three is skipped that night
        "2026-03-28T10:00:00Z, P0D, PT0S, 03:30, , 2026-03-29T01:00:00Z",
        // and comes twice in autumn: the first
        "2026-10-24T10:00:00Z, P0D, PT0S, 03:30, , 2026-10-25T00:30:00Z",
        // at that time itself there is nothing to wait for
        "2026-01-15T08:00:00Z, P0D, PT0S, 10:00, , 2026-01-15T08:00:00Z",
        "2026-01-15T08:00:01Z, P0D, PT0S, 10:00, , 2026-01-16T08:00:00Z",
        // three days, and then to ten
        "2026-01-15T15:00:00Z, P3D, PT0S, 10:00, , 2026-01-19T08:00:00Z",
        "2026-01-31T08:00:00Z, P1M, PT0S, , , 2026-02-28T08:00:00Z",
        // to a date, and to a time of it; not back where that is over
        "2026-01-15T08:00:00Z, P0D, PT0S, , 2026-02-01, 2026-01-31T22:00:00Z",
        "2026-01-15T08:00:00Z, P0D, PT0S, 10:00, 2026-02-01, 2026-02-01T08:00:00Z",
        "2026-02-15T08:00:00Z, P0D, PT0S, , 2026-02-01, 2026-02-15T08:00:00Z"
    })
    void waitsByTheClockOfTheCustomer(
            Instant from, Period days, Duration time, LocalTime at, LocalDate on, Instant expected) {
        assertThat(window.later(from, ZoneId.of(TALLINN), days, time, at, on)).isEqualTo(expected);
    }

    @Test
    void takesTheShopsZoneWhereNoneOrAnUnknownOneIsTold() {
        assertThat(window.zone(null)).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(window.zone("Mars/Base")).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(window.next(Instant.parse("2026-01-15T08:59:00Z"), window.zone("Mars/Base"), Hours.ANY))
                .isEqualTo(Instant.parse("2026-01-15T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // the same local time, an hour less in between
        "P3D, 2026-03-28T08:00:00Z, 2026-03-31T07:00:00Z",
        // half past three does not exist on the third day
        "P1D, 2026-03-28T01:30:00Z, 2026-03-29T01:00:00Z",
        // and comes twice in autumn
        "P1D, 2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z",
        "P1M, 2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z",
        // no wait at all does not move the second of two equal hours to the first
        "P0D, 2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z"
    })
    void addsDaysOfTheCustomersCalendar(Period period, Instant from, Instant expected) {
        assertThat(window.later(period, from, ZoneId.of(TALLINN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // hours pass, whatever the clocks do
        "P0D, PT4H,,, 2026-03-28T23:00:00Z, 2026-03-29T03:00:00Z",
        // to ten in the morning: today, else tomorrow; three hours are added in summer
        "P0D, PT0S, 10:00,, 2026-06-15T05:00:00Z, 2026-06-15T07:00:00Z",
        "P0D, PT0S, 10:00,, 2026-06-15T07:00:00Z, 2026-06-15T07:00:00Z",
        "P0D, PT0S, 10:00,, 2026-06-15T08:00:00Z, 2026-06-16T07:00:00Z",
        "P3D, PT0S, 10:00,, 2026-06-15T08:00:00Z, 2026-06-19T07:00:00Z",
        // half past three does not exist on the 29th of March
        "P0D, PT0S, 03:30,, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z",
        // on a date, from its first minute or at a time of day; a date that is over is no wait
        "P0D, PT0S,, 2026-12-01, 2026-06-15T08:00:00Z, 2026-11-30T22:00:00Z",
        "P0D, PT0S, 10:00, 2026-12-01, 2026-06-15T08:00:00Z, 2026-12-01T08:00:00Z",
        "P0D, PT0S,, 2026-06-01, 2026-06-15T08:00:00Z, 2026-06-15T08:00:00Z"
    })
    void endsAWaitWhereItSays(Period days, Duration time, LocalTime at, LocalDate on, Instant from, Instant expected) {
        assertThat(window.later(from, ZoneId.of(TALLINN), days, time, at, on)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // in Tallinn three hours are added in summer; the 15th of June 2026 is a Monday
        "2026-06-15T05:00:00Z, 2026-06-15T07:00:00Z",
        "2026-06-15T08:00:00Z, 2026-06-15T08:00:00Z",
        "2026-06-15T09:00:00Z, 2026-06-18T07:00:00Z",
        "2026-06-16T08:00:00Z, 2026-06-18T07:00:00Z",
        "2026-06-18T09:00:00Z, 2026-06-22T07:00:00Z"
    })
    void keepsToTheDaysAndHoursOfAStage(Instant now, Instant expected) {
        var hours = new Hours(Set.of(Weekday.MON, Weekday.THU), LocalTime.of(10, 0), LocalTime.of(12, 0));

        assertThat(window.next(now, ZoneId.of(TALLINN), hours)).isEqualTo(expected);
    }

    @Test
    void doesNotGoBeyondTheHoursOfTheShop() {
        var wide = new Hours(Set.of(), LocalTime.of(6, 0), LocalTime.of(23, 0));

        assertThat(window.next(Instant.parse("2026-01-15T04:00:00Z"), ZoneId.of(TALLINN), wide))
                .isEqualTo(Instant.parse("2026-01-15T07:00:00Z"));
        assertThat(window.within(new Hours(Set.of(), LocalTime.of(20, 0), LocalTime.of(22, 0))))
                .isFalse();
    }

    @Test
    void fallsBackOnTheShopsHoursWhereTheyNoLongerMeetThoseOfTheStage() {
        var evening = new Hours(Set.of(), LocalTime.of(20, 30), LocalTime.of(22, 0));

        assertThat(window.next(Instant.parse("2026-01-15T20:00:00Z"), ZoneId.of(TALLINN), evening))
                .isEqualTo(Instant.parse("2026-01-16T07:00:00Z"));
    }

    @Test
    void hasNoHoursOnADayTheZoneLeftOut() {
        // Apia went from the 29th to the 31st of December 2011
        assertThat(window.next(Instant.parse("2011-12-30T06:30:00Z"), ZoneId.of("Pacific/Apia"), Hours.ANY))
                .isEqualTo(Instant.parse("2011-12-30T19:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, EE, Asia/Shanghai, CUSTOMER",
        ", EE, Europe/Tallinn, COUNTRY",
        ", ua, Europe/Kyiv, COUNTRY",
        "Mars/Base, CN, Asia/Shanghai, COUNTRY",
        ", US, Europe/London, SHOP",
        ", XX, Europe/London, SHOP",
        ",, Europe/London, SHOP"
    })
    void takesTheZoneOfTheCustomerElseOfTheCountryElseOfTheShop(
            String zone, String country, String expected, CustomerZone.Source source) {
        assertThat(window.zone(zone, country)).isEqualTo(new CustomerZone(ZoneId.of(expected), source));
    }

    @Test
    void refusesHoursOverMidnight() {
        assertThatThrownBy(() -> Windows.between("20:00", "09:00"))
                .hasMessageContaining("winback.send-window")
                .hasMessageContaining("midnight");
    }
}
