package io.winback.survey.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long waves are: calendar periods of the shop's zone. */
public enum WaveLength {
    MONTH("[0-9]{4}-[0-9]{2}"),
    QUARTER("[0-9]{4}Q[1-4]"),
    YEAR("[0-9]{4}");

    private static final int MONTHS = 3;

    private final Pattern name;

    WaveLength(String name) {
        this.name = Pattern.compile(name);
    }

    /** One of them as it is sent; null where none is. */
    public static @Nullable WaveLength of(String field, @Nullable String sent) {
        var word =
                Sent.word(field, sent, Arrays.stream(values()).map(Enum::name).toList());
        return word == null ? null : valueOf(word);
    }

    /** As PostgreSQL calls it. */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The wave of a date. */
    public Wave of(LocalDate date) {
        var first =
                switch (this) {
                    case MONTH -> date.withDayOfMonth(1);
                    case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> date.withDayOfYear(1);
                };
        return new Wave(named(first), this, first, plus(first, 1).minusDays(1));
    }

    public Wave before(Wave wave) {
        return of(plus(wave.from(), -1));
    }

    /** The wave of this name: 2026-03, 2026Q1, 2026. */
    public static Wave named(String field, String sent) {
        for (var length : List.of(values())) {
            if (length.name.matcher(sent).matches()) {
                return length.of(length.first(field, sent));
            }
        }
        throw unreadable(field);
    }

    private LocalDate first(String field, String sent) {
        try {
            return switch (this) {
                case MONTH -> YearMonth.parse(sent).atDay(1);
                case QUARTER ->
                    LocalDate.of(Integer.parseInt(sent.substring(0, 4)), MONTHS * (sent.charAt(5) - '1') + 1, 1);
                case YEAR -> LocalDate.of(Integer.parseInt(sent), 1, 1);
            };
        } catch (DateTimeParseException e) {
            throw unreadable(field);
        }
    }

    private static InvalidAnalysisException unreadable(String field) {
        return new InvalidAnalysisException(field, "Send a month, a quarter or a year: 2026-03, 2026Q1 or 2026.");
    }

    private LocalDate plus(LocalDate first, int periods) {
        return switch (this) {
            case MONTH -> first.plusMonths(periods);
            case QUARTER -> first.plusMonths((long) MONTHS * periods);
            case YEAR -> first.plusYears(periods);
        };
    }

    private String named(LocalDate first) {
        return switch (this) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER ->
                String.format(Locale.ROOT, "%04dQ%d", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.format(Locale.ROOT, "%04d", first.getYear());
        };
    }
}
