package io.winback.campaign.rehearsal;

import io.winback.campaign.rehearsal.RehearsalResponse.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What happens on which day. */
final class Calendar {

    private static final int LONGEST = 400;

    private Calendar() {}

    /** @param returns share of the treated who return */
    static List<Day> of(Map<LocalDate, long[]> entries, Ways.Expected ways, double returns) {
        var staying = ways.staying();
        var returning = ways.returning();
        var days = new TreeSet<>(entries.keySet());
        days.addAll(staying.mailsByDay.keySet());
        days.addAll(returning.mailsByDay.keySet());
        days.addAll(returning.ordersByDay.keySet());
        return days.stream()
                .map(day -> {
                    var begin = entries.getOrDefault(day, new long[2]);
                    return new Day(
                            day,
                            begin[0],
                            begin[1],
                            Rounded.count(mails(ways, day, returns)),
                            Rounded.count(returns * returning.ordersByDay.getOrDefault(day, 0.0)));
                })
                .limit(LONGEST)
                .toList();
    }

    static double mails(Ways.Expected ways, LocalDate day, double returns) {
        return Forecasts.mixed(
                returns,
                ways.staying().mailsByDay.getOrDefault(day, 0.0),
                ways.returning().mailsByDay.getOrDefault(day, 0.0));
    }
}
