package io.winback.campaign.journey;

import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.audience.Exclusions;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.watch.DueAges;
import io.winback.platform.watch.Gauges;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How late entries, runs and launches are, and how many campaigns stand in each state. */
@Singleton
class JourneyMeters {

    private final Database database;
    private final Gauges gauges;
    private final DueAges dueAges;
    private final Clock clock;

    JourneyMeters(Database database, Gauges gauges, DueAges dueAges, Clock clock) {
        this.database = database;
        this.gauges = gauges;
        this.dueAges = dueAges;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        dueAges.register("entries", clock, now -> oldest("""
                select min(n.due_at) as oldest from campaign k cross join lateral (
                  select due_at from entry where campaign = k.campaign_key and state = 'WAITING' and due_at <= :now
                  order by due_at limit 1) n
                where k.status = 'RUNNING'
                """, now));
        dueAges.register("runs", clock, now -> oldest("""
                select min(r.due_at) as oldest from campaign k cross join lateral (
                  select e.due_at from enrollment e
                  where e.campaign = k.campaign_key and e.state = 'ACTIVE' and e.due_at <= :now and
                """ + Exclusions.NO_OPEN_REPLY + """
                  order by e.due_at limit 1) r
                where k.status = 'RUNNING'
                """, now));
        dueAges.register("launches", clock, now -> oldest("""
                select min(launched_at) as oldest from campaign where status = 'LAUNCHING' and launched_at <= :now
                """, now));
        campaigns("LAUNCHING", "RUNNING", "PAUSED");
        gauges.register(
                "winback.replies.open",
                "Answers of readers that nobody has read yet: no campaign writes to those readers",
                () -> count("select count(*) from reply where state = 'OPEN'"));
    }

    private void campaigns(String... states) {
        for (var state : states) {
            gauges.register(
                    "winback.campaigns",
                    "Campaigns, by state",
                    () -> count("select count(*) from campaign where status = '" + state + "'"),
                    "state",
                    state);
        }
    }

    private Optional<Instant> oldest(String query, Instant now) {
        return database.with(sql -> sql.createQuery(query)
                .bind("now", now)
                .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "oldest")))
                .one());
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
