package io.winback.campaign.feedback.warmup;

import io.winback.campaign.delivery.SendingQuota;
import io.winback.campaign.feedback.health.Figures;
import io.winback.campaign.feedback.health.HealthConfig;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Counts the mails of a day against what the day allows; one row a day, which all processes share. */
@Singleton
public class WarmUp implements SendingQuota {

    private final WarmUpConfig config;
    private final WarmUpPlan plan;
    private final Database database;
    private final Figures figures;
    private final HealthConfig health;
    private final ShopProfile shop;
    private final String domain;

    WarmUp(WarmUpConfig config, Database database, Figures figures, HealthConfig health, ShopProfile shop) {
        this.config = config;
        this.plan = new WarmUpPlan(config);
        this.database = database;
        this.figures = figures;
        this.health = health;
        this.shop = shop;
        this.domain = shop.sender().substring(shop.sender().indexOf('@') + 1);
    }

    @Override
    public boolean scarce(Instant now) {
        if (!config.enabled()) {
            return false;
        }
        // counting what was reported is left to the first mail of the day: this is asked every second
        var day = day(now);
        return row(day).or(() -> before(day))
                .map(Row::allowed)
                .filter(plan::over)
                .isEmpty();
    }

    @Override
    public int allowed(Instant now, int wanted) {
        if (!config.enabled() || wanted <= 0) {
            return wanted;
        }
        return plan.over(begun(now)) ? wanted : take(day(now), wanted);
    }

    @Override
    public boolean open(Instant now) {
        // a day that has not begun allows something
        return !config.enabled()
                || row(day(now))
                        .filter(today -> !plan.over(today.allowed()) && today.taken() >= today.allowed())
                        .isEmpty();
    }

    @Override
    public Instant reopens(Instant now) {
        return open(now) ? now : day(now).plusDays(1).atStartOfDay(shop.zone()).toInstant();
    }

    /** What the day allows, and how much of it is used. */
    public WarmUpState at(Instant now) {
        var row = row(day(now));
        var allowed = row.map(Row::allowed).orElseGet(() -> reckoned(now));
        return new WarmUpState(
                day(now), allowed, row.map(Row::taken).orElse(0), config.enabled() && !plan.over(allowed));
    }

    private record Row(LocalDate day, int allowed, int taken) {}

    /** What the day allows, written down with its first mail: what is reported later in the day counts for the next. */
    private int begun(Instant now) {
        var day = day(now);
        return row(day).map(Row::allowed).orElseGet(() -> {
            database.use(sql -> sql.createUpdate("""
                            insert into warm_up (domain, day, allowed, taken) values (:domain, :day, :allowed, 0)
                            on conflict do nothing
                            """)
                    .bind("domain", domain)
                    .bind("day", day)
                    .bind("allowed", reckoned(now))
                    .execute());
            return row(day).map(Row::allowed).orElseThrow();
        });
    }

    private int reckoned(Instant now) {
        var rates = figures.ofDomain(
                domain, now.atZone(shop.zone()).minusDays(health.days()).toInstant());
        return plan.allowed(
                before(day(now))
                        .map(row -> new WarmUpPlan.Day(row.day(), row.allowed()))
                        .orElse(null),
                day(now),
                rates);
    }

    private int take(LocalDate day, int wanted) {
        return database.with(sql -> sql.createQuery("""
                        with before as (
                          select taken, least(:wanted, allowed - taken) as got from warm_up
                          where domain = :domain and day = :day for update)
                        update warm_up w set taken = w.taken + b.got from before b
                        where w.domain = :domain and w.day = :day and b.got > 0 returning b.got
                        """)
                .bind("wanted", wanted)
                .bind("domain", domain)
                .bind("day", day)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    private Optional<Row> row(LocalDate day) {
        return find("day = :day", day);
    }

    private Optional<Row> before(LocalDate day) {
        return find("day < :day and taken > 0 order by day desc limit 1", day);
    }

    private Optional<Row> find(String condition, LocalDate day) {
        return database.with(sql -> sql.createQuery(
                        "select day, allowed, taken from warm_up where domain = :domain and " + condition)
                .bind("domain", domain)
                .bind("day", day)
                .map((row, context) ->
                        new Row(row.getObject("day", LocalDate.class), row.getInt("allowed"), row.getInt("taken")))
                .findOne());
    }

    private LocalDate day(Instant now) {
        return now.atZone(shop.zone()).toLocalDate();
    }
}
