package io.winback.campaign.pressure;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spreads what missed its day over the days to come, in the caller's transaction. */
@Singleton
public class CatchUp {

    private final Database database;

    CatchUp(Database database) {
        this.database = database;
    }

    /**
     * What stands in one line.
     *
     * @param kind ENTRY or MESSAGE
     * @param perDay places a day, 1 or more
     */
    public record Queue(String campaign, String kind, int perDay) {

        public static Queue messages(String campaign, int perDay) {
            return new Queue(campaign, "MESSAGE", perDay);
        }

        public static Queue entries(String campaign, int perDay) {
            return new Queue(campaign, "ENTRY", perDay);
        }
    }

    /**
     * Takes a place for each, on the earliest day that suits it and has one left; several callers wait for each other. Who takes places in
     * several queues of one transaction does so in the order of their campaigns.
     */
    public List<LocalDate> take(Queue queue, List<LocalDate> earliest) {
        if (earliest.isEmpty()) {
            return List.of();
        }
        lock(queue);
        var taken = taken(queue, Collections.min(earliest));
        var changed = new TreeMap<LocalDate, Integer>();
        var days = new ArrayList<LocalDate>();
        for (var first : earliest) {
            var day = first;
            while (taken.getOrDefault(day, 0) >= queue.perDay()) {
                day = day.plusDays(1);
            }
            changed.put(day, taken.merge(day, 1, Integer::sum));
            days.add(day);
        }
        write(queue, changed);
        return days;
    }

    private void lock(Queue queue) {
        database.use(sql -> sql.createQuery("select pg_advisory_xact_lock(hashtextextended(:queue, 0))")
                .bind("queue", "catch-up/" + queue.campaign() + "/" + queue.kind())
                .map((row, context) -> true)
                .one());
    }

    private Map<LocalDate, Integer> taken(Queue queue, LocalDate from) {
        var taken = new HashMap<LocalDate, Integer>();
        database.use(sql -> sql.createQuery("""
                        select day, taken from catch_up where campaign = :campaign and kind = :kind and day >= :from
                        """)
                .bind("campaign", queue.campaign())
                .bind("kind", queue.kind())
                .bind("from", from)
                .map((row, context) -> Map.entry(row.getObject("day", LocalDate.class), row.getInt("taken")))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue())));
        return taken;
    }

    private void write(Queue queue, Map<LocalDate, Integer> changed) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into catch_up (campaign, kind, day, taken) values (:campaign, :kind, :day, :taken)
                    on conflict (campaign, kind, day) do update set taken = excluded.taken
                    """);
            changed.forEach((day, taken) -> batch.bind("campaign", queue.campaign())
                    .bind("kind", queue.kind())
                    .bind("day", day)
                    .bind("taken", taken)
                    .add());
            batch.execute();
        });
    }
}
