package io.winback.customer.customer;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads times of the shop: with offset as they are, without offset in the shop's zone, a date alone as its first moment. */
@Singleton
public class ShopTime {

    private static final int DATE_ONLY = 10;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .parseLenient()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private final ZoneId zone;

    ShopTime(ShopProfile shop) {
        this.zone = shop.zone();
    }

    public Instant parse(String field, String text) {
        try {
            return read(text.strip()).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException(
                    field, "Send a time such as 2026-03-02T09:20:00Z, or 2026-03-02T09:20 in the shop's zone.");
        }
    }

    /** Null and blank say nothing. */
    public @Nullable Instant parseOptional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : parse(field, text);
    }

    private Instant read(String text) {
        if (text.length() == DATE_ONLY) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        var iso = text.length() > DATE_ONLY && text.charAt(DATE_ONLY) == ' ' ? text.replaceFirst(" ", "T") : text;
        var time = TIME.parse(iso);
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? Instant.from(time)
                : LocalDateTime.from(time).atZone(zone).toInstant();
    }
}
