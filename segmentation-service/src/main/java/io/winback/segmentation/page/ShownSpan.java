package io.winback.segmentation.page;

import io.winback.segmentation.lifecycle.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How far back a history of the base is shown. */
enum ShownSpan {
    YEAR(Step.MONTH, today -> today.minusMonths(12), PageWords::lastYear),
    YEARS(Step.MONTH, today -> today.minusMonths(36), PageWords::lastYears),
    WEEKS(Step.WEEK, today -> today.minusWeeks(26), PageWords::lastWeeks);

    private final Step step;
    private final UnaryOperator<LocalDate> from;
    private final Function<PageWords, String> words;

    ShownSpan(Step step, UnaryOperator<LocalDate> from, Function<PageWords, String> words) {
        this.step = step;
        this.from = from;
        this.words = words;
    }

    /** The one of that code, or the first. */
    static ShownSpan of(String code) {
        return Arrays.stream(values())
                .filter(span -> span.code().equals(code))
                .findFirst()
                .orElse(YEAR);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String name(PageWords page) {
        return words.apply(page);
    }

    Step step() {
        return step;
    }

    LocalDate from(LocalDate today) {
        return from.apply(today);
    }
}
