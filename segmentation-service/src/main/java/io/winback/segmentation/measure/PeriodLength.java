package io.winback.segmentation.measure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** How long the periods of a measure are: calendar months, quarters or years of the shop's zone, or the whole time as one. */
public enum PeriodLength {
    MONTH(12),
    QUARTER(8),
    YEAR(5),
    /** From the first date asked for to the last. */
    WHOLE(1);

    /** Those of the calendar, one after another. */
    public static final List<PeriodLength> CALENDAR = List.of(MONTH, QUARTER, YEAR);

    private final int usual;

    PeriodLength(int usual) {
        this.usual = usual;
    }

    /** The first date of the period of a date. */
    LocalDate first(LocalDate date) {
        return switch (this) {
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> date.withDayOfYear(1);
            case WHOLE -> date;
        };
    }

    /** The first date of the period so many periods later; of the whole time, so many years. */
    LocalDate plus(LocalDate first, int periods) {
        return switch (this) {
            case MONTH -> first.plusMonths(periods);
            case QUARTER -> first.plusMonths(3L * periods);
            case YEAR, WHOLE -> first.plusYears(periods);
        };
    }

    /** Where to begin if only the end is known: a usual number of periods before the one under way. */
    LocalDate usualBefore(LocalDate to) {
        return plus(first(to), -usual);
    }

    /** 2026-03, 2026Q1, 2026. */
    String name(LocalDate first, LocalDate last) {
        return switch (this) {
            case MONTH -> first.toString().substring(0, 7);
            case QUARTER ->
                String.format(Locale.ROOT, "%04dQ%d", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
            case WHOLE -> first + "/" + last;
        };
    }
}
