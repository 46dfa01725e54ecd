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

    /** So many of the oldest are looked at: those of campaigns that are paused may be before those that are late. */
    private static final int LOOKED_AT = 10_000;

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
                select min(n.due_at) as oldest from (
                  select campaign, due_at from entry where state = 'WAITING' and due_at <= :now
                  order by due_at limit <most>) n join campaign k on k.campaign_key = n.campaign
                where k.status = 'RUNNING'
                """, now));
        dueAges.register("runs", clock, now -> oldest("""
                select min(e.due_at) as oldest from (
                  select campaign, customer_id, arm, due_at from enrollment where state = 'ACTIVE' and due_at <= :now
                  order by due_at limit <most>) e join campaign k on k.campaign_key = e.campaign
                where k.status = 'RUNNING' and
                """ + Exclusions.NO_OPEN_REPLY, now));
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
                .define("most", LOOKED_AT)
                .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "oldest")))
                .one());
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
