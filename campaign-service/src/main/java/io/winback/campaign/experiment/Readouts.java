package io.winback.campaign.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.DueWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Readouts of campaigns and what was told at them, in the caller's transaction. */
@Singleton
public class Readouts implements DueWork {

    private final Database database;
    private final EventJson json;
    private final Clock clock;

    Readouts(Database database, EventJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Fixes the readout of a campaign whose enrollment begins. */
    public void fix(String campaign, Readout readout) {
        database.use(sql -> sql.createUpdate("""
                        insert into readout (campaign, assigned_before, due_at) values (:campaign, :before, :from)
                        on conflict (campaign) do nothing
                        """)
                .bind("campaign", campaign)
                .bind("before", readout.before())
                .bind("from", readout.from())
                .execute());
    }

    /** None before enrollment has begun. */
    public Optional<Readout> of(String campaign) {
        return database.with(sql -> sql.createQuery(
                        "select assigned_before, due_at from readout where campaign = :campaign")
                .bind("campaign", campaign)
                .map((row, context) -> new Readout(Instants.of(row, "assigned_before"), Instants.of(row, "due_at")))
                .findOne());
    }

    /** A campaign whose verdict is to be told now and was not, locked. */
    public Optional<String> due(Instant now) {
        return database.with(
                sql -> sql.createQuery("""
                        select campaign from readout where told_at is null and due_at <= :now
                        order by due_at, campaign limit 1 for update skip locked
                        """).bind("now", now).mapTo(String.class).findOne());
    }

    /** Writes down what is told; once for all. */
    public void tell(String campaign, Instant at, List<GroupOutcome> about, ExperimentResult result) {
        database.use(sql -> sql.createUpdate("""
                        update readout set told_at = :at, verdict = cast(:verdict as jsonb)
                        where campaign = :campaign and told_at is null
                        """)
                .bind("at", at)
                .bind("verdict", write(ToldVerdict.of(at, about, result)))
                .bind("campaign", campaign)
                .execute());
    }

    /** None before it was told. */
    public Optional<ToldVerdict> told(String campaign) {
        return database.with(
                sql -> sql.createQuery("select verdict from readout where campaign = :campaign and told_at is not null")
                        .bind("campaign", campaign)
                        .map((row, context) -> read(row.getString("verdict")))
                        .findOne());
    }

    @Override
    public Optional<Instant> nextDue() {
        var now = clock.instant();
        return database.with(
                sql -> sql.createQuery("select min(due_at) as due from readout where told_at is null and due_at > :now")
                        .bind("now", now)
                        .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "due")))
                        .one());
    }

    @Override
    public long inHand(Instant now) {
        return database.with(
                sql -> sql.createQuery("select count(*) from readout where told_at is null and due_at <= :now")
                        .bind("now", now)
                        .mapTo(Long.class)
                        .one());
    }

    private String write(ToldVerdict verdict) {
        try {
            return json.mapper().writeValueAsString(verdict);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict is always JSON", e);
        }
    }

    private ToldVerdict read(String verdict) {
        try {
            return json.mapper().readValue(verdict, ToldVerdict.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored verdict is not JSON", e);
        }
    }
}
