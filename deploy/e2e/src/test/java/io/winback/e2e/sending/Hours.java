package io.winback.e2e.sending;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Hours of the customer's days in which a stage may write, reckoned without any zone: none of the zones changes its clock in them. */
record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    private static final Hours SHOP =
            new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final Hours NARROW =
            new Hours(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY), LocalTime.of(11, 30), LocalTime.of(13, 0));

    /** Each third stage has its own. */
    static Hours of(int stage) {
        return stage % 3 == 0 ? NARROW : SHOP;
    }

    /** The field of the definition; empty where the shop's hold. */
    String json() {
        if (equals(SHOP)) {
            return "";
        }
        var names = days.stream()
                .map(day -> "\"" + day.name().substring(0, 3) + "\"")
                .collect(Collectors.joining(", "));
        return ", \"window\": {\"days\": [%s], \"from\": \"%s\", \"to\": \"%s\"}".formatted(names, from, to);
    }

    /** The moment itself if it lies in the hours, else when they begin next. */
    LocalDateTime next(LocalDateTime moment) {
        for (var date = moment.toLocalDate(); ; date = date.plusDays(1)) {
            var earliest = moment.isAfter(date.atTime(from)) ? moment : date.atTime(from);
            if (days.contains(date.getDayOfWeek()) && earliest.isBefore(date.atTime(to))) {
                return earliest;
            }
        }
    }
}
