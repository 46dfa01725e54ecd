package io.winback.campaign.window;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When within the shop's hours something may go, by the customer's own clock; narrower than the shop's hours, never wider.
 *
 * @param days absent: every day
 * @param from local time, included; absent: when the shop's hours begin
 * @param to local time, not included; absent: when the shop's hours end
 */
@RegisterForReflection
public record Hours(
        Set<Weekday> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {

    /** Whenever the shop's hours allow. */
    public static final Hours ANY = new Hours(Set.of(), null, null);

    public Hours {
        days = days == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /** A day of the week, in three letters. */
    public enum Weekday {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    @JsonIgnore
    boolean allows(DayOfWeek day) {
        return days.isEmpty() || days.contains(Weekday.values()[day.ordinal()]);
    }
}
