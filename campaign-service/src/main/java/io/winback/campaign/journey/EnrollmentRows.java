package io.winback.campaign.journey;

import io.winback.campaign.definition.Happening;
import io.winback.campaign.experiment.Assignment;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes runs, in the caller's transaction; the customers are locked. */
@Singleton
class EnrollmentRows {

    private final Database database;

    EnrollmentRows(Database database) {
        this.database = database;
    }

    /**
     * A run to be written.
     *
     * @param mended words by language as JSON, where something mended begins the run
     */
    record New(
            UUID id,
            String campaign,
            int version,
            String customer,
            int run,
            Assignment assigned,
            @Nullable String stage,
            Instant dueAt,
            Instant enrolledAt,
            Instant windowClosesAt,
            @Nullable String entryOrder,
            @Nullable String mended) {}

    /** Where a run is, and until when. */
    record Place(
            UUID run,
            String stage,
            Enrollment.Phase phase,
            @Nullable Instant due) {}

    /**
     * Something that happened to a run.
     *
     * @param here in the stage it is in
     */
    record Fact(UUID run, Instant at, boolean here) {}

    void insert(List<New> runs) {
        if (runs.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(runs)
                .with("id", New::id)
                .with("campaign", New::campaign)
                .with("version", New::version)
                .with("customer", New::customer)
                .with("run", New::run)
                .with("arm", run -> run.assigned().arm())
                .with("heldOutBy", run -> run.assigned().heldOutBy())
                .with("variant", run -> run.assigned().variant())
                .with("stage", New::stage)
                .with("due", New::dueAt)
                .with("enrolled", New::enrolledAt)
                .with("closes", New::windowClosesAt)
                .with("entryOrder", New::entryOrder)
                .with("mended", New::mended)
                .bindTo(sql.createUpdate("""
                        insert into enrollment (id, campaign, campaign_version, customer_id, run, arm, held_out_by, variant, state, stage, phase,
                          due_at, enrolled_at, window_closes_at, entry_order, mended, path)
                        select id, campaign, version, customer, run, arm, held_out_by, variant, 'ACTIVE', stage, 'ENTERING',
                          due, enrolled, closes, entry_order, mended, array_remove(array[stage], null)
                        from unnest(cast(:id as uuid[]), cast(:campaign as text[]), cast(:version as integer[]),
                          cast(:customer as text[]), cast(:run as integer[]), cast(:arm as text[]), cast(:heldOutBy as text[]),
                          cast(:variant as text[]), cast(:stage as text[]), cast(:due as timestamptz[]), cast(:enrolled as timestamptz[]),
                          cast(:closes as timestamptz[]), cast(:entryOrder as text[]), cast(:mended as jsonb[]))
                          as n(id, campaign, version, customer, run, arm, held_out_by, variant, stage, due, enrolled, closes,
                            entry_order, mended)
                        """))
                .execute());
    }

    /** What happened in a stage is forgotten with it. */
    void move(Collection<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(places)
                .with("id", Place::run)
                .with("stage", Place::stage)
                .with("phase", Place::phase)
                .with("due", Place::due)
                .bindTo(sql.createUpdate("""
                        update enrollment e set stage = n.stage, phase = n.phase, due_at = n.due,
                          path = case when e.stage is distinct from n.stage then e.path || n.stage else e.path end,
                          happened = case when e.stage is distinct from n.stage then '{}' else e.happened end
                        from unnest(cast(:id as uuid[]), cast(:stage as text[]), cast(:phase as text[]),
                          cast(:due as timestamptz[])) as n(id, stage, phase, due)
                        where e.id = n.id
                        """))
                .execute());
    }

    void mailing(Collection<UUID> ids) {
        database.use(
                sql -> sql.createUpdate("update enrollment set phase = 'MAILING', due_at = null where id = any(:ids)")
                        .bindArray("ids", UUID.class, ids.toArray())
                        .execute());
    }

    void end(Map<UUID, String> reasons, Instant now) {
        database.use(sql -> Columns.of(reasons.entrySet())
                .with("id", Map.Entry::getKey)
                .with("reason", Map.Entry::getValue)
                .bindTo(sql.createUpdate("""
                        update enrollment e set state = 'ENDED', phase = 'DONE', due_at = null, ended_at = :now, end_reason = n.reason
                        from unnest(cast(:id as uuid[]), cast(:reason as text[])) as n(id, reason)
                        where e.id = n.id
                        """))
                .bind("now", now)
                .execute());
    }

    /** Runs that wait for what came are due now. */
    void wake(Collection<UUID> runs, Instant now) {
        if (!runs.isEmpty()) {
            database.use(sql -> sql.createUpdate(
                            "update enrollment set due_at = :now where id = any(:ids) and phase = 'WAITING'")
                    .bind("now", now)
                    .bindArray("ids", UUID.class, runs.toArray())
                    .execute());
        }
    }

    /** Notes what happened to runs, with the first time of it; it counts in the stage whose mail is planned or was sent. */
    void note(Happening happening, Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var column =
                switch (happening) {
                    case CLICK -> "clicked_at";
                    case ORDER -> "ordered_at";
                    case REDEMPTION -> "redeemed_at";
                    case ANSWER -> "answered_at";
                };
        database.use(sql -> Columns.of(facts)
                .with("id", Fact::run)
                .with("at", Fact::at)
                .with("here", Fact::here)
                .bindTo(sql.createUpdate("""
                        update enrollment e set <column> = coalesce(e.<column>, n.at),
                          happened = case when n.here and e.phase in ('MAILING', 'WAITING') and not :what = any(e.happened)
                            then e.happened || :what else e.happened end
                        from unnest(cast(:id as uuid[]), cast(:at as timestamptz[]), cast(:here as boolean[])) as n(id, at, here)
                        where e.id = n.id
                        """))
                .define("column", column)
                .bind("what", happening.name())
                .execute());
    }
}
