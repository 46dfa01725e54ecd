package io.winback.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionCsvTest {

    @Test
    void hasPlainFiguresIntervalsInColumnsOfTheirOwnAndTheFoot() {
        var table = new Table(
                List.of(Table.Column.text("Month"), Table.Column.series("Kept", "one"), Table.Column.figure("Lost")),
                List.of(
                        Table.Row.of(
                                "May 2026",
                                List.of(
                                        Cell.figure("34.5 %", new BigDecimal("0.345"))
                                                .between(new BigDecimal("0.30"), new BigDecimal("0.39"), "30–39 %"),
                                        Cell.figure("1,234", 1234))),
                        Table.Row.of("=June", List.of(Cell.none("nobody before"), Cell.blank()))),
                List.of(Table.Row.of("All", List.of(Cell.text("most"), Cell.figure("2", 2)))));

        assertThat(SectionCsv.of(table).text().lines())
                .containsExactly(
                        "Month,Kept,Kept ≥,Kept ≤,Lost", "May 2026,0.345,0.30,0.39,1234", "'=June,,,,", "All,most,,,2");
    }
}
