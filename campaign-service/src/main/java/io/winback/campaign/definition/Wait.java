package io.winback.campaign.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait, in the customer's zone: a duration, to a local time of day, to a date, or a duration and then to a time of day. Written
 * as an ISO duration ({@code "P3D"}, {@code "PT4H"}, {@code "P1DT12H"}) or as an object ({@code {"for": "P3D", "at": "10:00"}},
 * {@code {"on": "2026-12-01"}}).
 *
 * @param days local days, weeks, months or years
 * @param time hours and minutes that pass after the days
 * @param at local time of day at which the wait ends, the first one that comes then
 * @param on local date on which it ends, or at once where that is over; with a date no duration
 */
@RegisterForReflection
@Schema(
        oneOf = {String.class, Wait.Parts.class},
        description =
                "An ISO duration such as P14D or PT4H, or how long (for), until which time of day (at), or on which date (on)")
public record Wait(
        Period days,
        Duration time,
        @Nullable LocalTime at,
        @Nullable LocalDate on) {

    /** The longer form. */
    @RegisterForReflection
    @Schema(name = "WaitParts")
    record Parts(
            @JsonProperty("for") @Nullable String duration,
            @Nullable LocalTime at,
            @Nullable LocalDate on) {}

    public static final Wait NONE = new Wait(Period.ZERO, Duration.ZERO, null, null);

    public static Wait of(Period days) {
        return new Wait(days, Duration.ZERO, null, null);
    }

    /** @throws IllegalArgumentException if it is no ISO duration */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Wait parse(String text) {
        try {
            var split = text.indexOf('T');
            if (split < 0) {
                return of(Period.parse(text));
            }
            var days = split == 1 ? Period.ZERO : Period.parse(text.substring(0, split));
            return new Wait(days, Duration.parse("P" + text.substring(split)), null, null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a wait is an ISO duration such as P14D or PT4H, not " + text, e);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Wait of(
            @JsonProperty("for") @Nullable String duration,
            @JsonProperty("at") @Nullable LocalTime at,
            @JsonProperty("on") @Nullable LocalDate on) {
        var passes = duration == null ? NONE : parse(duration);
        return new Wait(passes.days, passes.time, at, on);
    }

    @JsonValue
    Object written() {
        return at == null && on == null ? duration() : new Parts(isNone() ? null : duration(), at, on);
    }

    private boolean isNone() {
        return days.isZero() && time.isZero();
    }

    private String duration() {
        if (time.isZero()) {
            return days.toString();
        }
        return (days.isZero() ? "P" : days.toString()) + time.toString().substring(1);
    }

    @JsonIgnore
    public boolean isNegative() {
        return days.isNegative() || time.isNegative();
    }
}
