package io.winback.segmentation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.segmentation.lifecycle.Season.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonsTest {

    @ParameterizedTest(name = "bought {0}: due {1}, lost {2}")
    @CsvSource({
        // in the spring season: the summer sale passes first, then the autumn season
        "2026-05-10, 2026-09-01, 2027-01-01",
        // in the summer sale: the season he skips makes him due, but he came to a sale
        "2026-07-01, 2027-01-01, 2027-03-01",
        "2026-08-31, 2027-01-01, 2027-03-01",
        "2026-09-01, 2027-03-01, 2027-07-01",
        // the winter sale ends with February, of a leap year too
        "2027-12-31, 2028-03-01, 2028-07-01",
        "2028-01-01, 2028-07-01, 2028-09-01",
        "2028-02-29, 2028-07-01, 2028-09-01",
        "1970-01-01, 1970-07-01, 1970-09-01",
        "2099-12-31, 2100-03-01, 2100-07-01"
    })
    void lastsUntilASeasonAndASaleHavePassed(LocalDate bought, LocalDate dueOn, LocalDate lostOn) {
        var spans = Seasons.USUAL.spans();

        var span = spans.stream()
                .filter(one -> !one.firstOn().isAfter(bought))
                .reduce((one, next) -> next)
                .orElseThrow();

        assertThat(span.dueOn()).isEqualTo(dueOn);
        assertThat(span.lostOn()).isEqualTo(lostOn);
    }

    @Test
    void crossesTheEndOfTheYear() {
        var seasons =
                new Seasons(List.of(Season.of(Kind.SEASON, "11-15", "01-31"), Season.of(Kind.SALE, "06-01", "06-30")));

        assertThat(seasons.spans())
                .contains(new Seasons.Span(
                        LocalDate.of(2026, 11, 15), LocalDate.of(2027, 7, 1), LocalDate.of(2028, 2, 1)));
    }

    @Test
    void refusesWhatOverlapsEvenInSomeYearsOnly() {
        assertInvalid("overlap", Season.of(Kind.SEASON, "01-01", "03-01"), Season.of(Kind.SALE, "03-01", "05-01"));
        assertInvalid("overlap", Season.of(Kind.SEASON, "11-01", "01-15"), Season.of(Kind.SALE, "01-10", "02-01"));
        assertInvalid("overlap", Season.of(Kind.SEASON, "01-01", "02-28"), Season.of(Kind.SALE, "02-29", "05-01"));
    }

    @Test
    void refusesAYearWithoutSaleOrWithDatesThatAreNone() {
        assertInvalid("at least one SALE", Season.of(Kind.SEASON, "01-01", "03-01"));
        assertThatThrownBy(() -> Season.of(Kind.SALE, "02-30", "03-01")).isInstanceOf(InvalidPolicyException.class);
    }

    private static void assertInvalid(String detail, Season... seasons) {
        assertThatThrownBy(() -> new Seasons(List.of(seasons)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining(detail);
    }
}
