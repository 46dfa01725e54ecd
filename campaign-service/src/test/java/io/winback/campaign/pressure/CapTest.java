package io.winback.campaign.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    @Test
    void readsWhatItShows() {
        assertThat(Cap.of(" 3 / 30 ")).isEqualTo(new Cap(3, 30)).hasToString("3/30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3/", "/30", "0/30", "3/-1", "3/99999", "a/b"})
    void refusesWhatIsNoCap(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cap.of(text));
    }

    @Test
    void isFreeOnTheDayAfterSoManyDays() {
        assertThat(new Cap(1, 14).free(List.of(FIRST))).isEqualTo("2026-03-15");
    }

    @Test
    void countsBackToTheOldestThatStillCounts() {
        var dates = List.of(FIRST.plusDays(20), FIRST.plusDays(10), FIRST, FIRST.minusDays(50));

        assertThat(new Cap(3, 30).free(dates)).isEqualTo(FIRST.plusDays(30));
        assertThat(new Cap(5, 30).free(dates)).isEqualTo(LocalDate.MIN);
    }
}
