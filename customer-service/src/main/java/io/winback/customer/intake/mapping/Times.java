package io.winback.customer.intake.mapping;

import io.winback.customer.customer.InvalidFieldException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads times in the formats named, else as ISO 8601; without offset they are in the zone given, a date is its first moment. */
record Times(List<DateTimeFormatter> formats, ZoneId zone) {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /** Patterns as DateTimeFormatter has them; months in English. */
    static Times of(List<String> patterns, ZoneId zone) {
        return new Times(
                Stream.concat(patterns.stream().map(Times::formatter), Stream.of(ISO))
                        .toList(),
                zone);
    }

    Instant read(String text) {
        return read(text, zone);
    }

    Instant read(String text, ZoneId local) {
        for (var format : formats) {
            try {
                var parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                return instant(parsed, local).truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeParseException e) {
                // the next format may fit
            }
        }
        throw new InvalidFieldException(
                "", "The time cannot be read; name its format in the mapping's dates, or send 2026-03-02T09:20:00Z.");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return parsed instanceof LocalDateTime time
                ? time.atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }
}
