package io.winback.segmentation.page.measure;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.PeriodLength;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Periods as a language calls them. */
record PeriodNames(PeriodLength length, MeasureWords words, Figures figures) {

    static PeriodNames of(PeriodLength length, Language language) {
        return new PeriodNames(length, language.words(MeasureWords.class), new Figures(language));
    }

    String name(Period period) {
        return length == PeriodLength.WHOLE
                ? figures.date(period.from()) + " – " + figures.date(period.to())
                : name(period.from());
    }

    /** The period of a date. */
    String name(LocalDate date) {
        return switch (length) {
            case MONTH, WHOLE -> figures.month(YearMonth.from(date));
            case QUARTER ->
                words.quarterOf(
                        Integer.toString(date.get(IsoFields.QUARTER_OF_YEAR)), Integer.toString(date.getYear()));
            case YEAR -> Integer.toString(date.getYear());
        };
    }

    /** As the head of a row; a period that is not over says until when it is known. */
    Cell head(Period period) {
        var head = Cell.text(name(period));
        return period.partial() ? head.noted(words.until(figures.date(period.to()))) : head;
    }
}
