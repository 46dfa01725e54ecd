package io.winback.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void writesNumbersAndDatesPlainlyAndAbsentCellsEmpty() {
        var table = new CsvTable(
                List.of("month", "change", "share"),
                List.of(
                        Arrays.asList(LocalDate.of(2026, 1, 31), -3, new BigDecimal("1E-7")),
                        Arrays.asList(LocalDate.of(2026, 2, 28), 0L, null)));

        assertThat(table.text()).isEqualTo("month,change,share\r\n2026-01-31,-3,0.0000001\r\n2026-02-28,0,\r\n");
    }

    @Test
    void quotesTextAndLetsNoneBeAFormula() {
        var table = new CsvTable(List.of("name"), List.of(List.of("a, \"b\""), List.of("=1+1")));

        assertThat(table.text()).isEqualTo("name\r\n\"a, \"\"b\"\"\"\r\n'=1+1\r\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CsvTable(List.of("a", "b"), List.of(List.of(1))));
    }
}
