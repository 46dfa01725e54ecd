package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of runs, in the caller's transaction. */
@Singleton
class Enrollments {

    private final Database database;

    Enrollments(Database database) {
        this.database = database;
    }

    /** A run to be written. */
    record New(
            UUID id,
            String campaign,
            int version,
            String customer,
            Arm arm,
            @Nullable String stage,
            Instant dueAt,
            Instant enrolledAt,
            Instant windowClosesAt) {}

    void insert(List<New> runs) {
        database.use(sql -> Columns.of(runs)
                .with("id", New::id)
                .with("campaign", New::campaign)
                .with("version", New::version)
                .with("customer", New::customer)
                .with("arm", New::arm)
                .with("stage", New::stage)
                .with("due", New::dueAt)
                .with("enrolled", New::enrolledAt)
                .with("closes", New::windowClosesAt)
                .bindTo(sql.createUpdate("""
                        insert into enrollment (id, campaign, campaign_version, customer_id, arm, state, stage, phase, due_at,
                          enrolled_at, window_closes_at, path)
                        select id, campaign, version, customer, arm, 'ACTIVE', stage, 'ENTERING', due, enrolled, closes,
                          array_remove(array[stage], null)
                        from unnest(cast(:id as uuid[]), cast(:campaign as text[]), cast(:version as integer[]),
                          cast(:customer as text[]), cast(:arm as text[]), cast(:stage as text[]), cast(:due as timestamptz[]),
                          cast(:enrolled as timestamptz[]), cast(:closes as timestamptz[]))
                          as n(id, campaign, version, customer, arm, stage, due, enrolled, closes)
                        """))
                .execute());
    }

    /** Runs of running campaigns whose time is over, whose customers nobody else has locked. */
    List<Enrollment> due(Instant now, int most) {
        return database.with(
                sql -> sql.createQuery("select " + Enrollment.COLUMNS + """
                        from enrollment e
                          join customer c on c.customer_id = e.customer_id
                          join campaign k on k.campaign_key = e.campaign
                        where e.state = 'ACTIVE' and e.due_at <= :now and k.status = 'RUNNING' and
                        """ + Exclusions.NO_OPEN_REPLY + """
                        order by e.due_at, e.id limit :most for update of e, c skip locked
                        """)
                        .bind("now", now)
                        .bind("most", most)
                        .map((row, context) -> Enrollment.from(row))
                        .list());
    }

    /** Active runs by id; their customers are locked. */
    List<Enrollment> active(Collection<UUID> ids) {
        return database.with(sql -> sql.createQuery("select " + Enrollment.COLUMNS + """
                        from enrollment e join customer c on c.customer_id = e.customer_id
                        where e.id = any(:ids) and e.state = 'ACTIVE'
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Enrollment.from(row))
                .list());
    }

    /** Active runs of customers, who are locked. */
    List<Enrollment> activeOf(Collection<String> customers) {
        return database.with(sql -> sql.createQuery("select " + Enrollment.COLUMNS + """
                        from enrollment e join customer c on c.customer_id = e.customer_id
                        where e.customer_id = any(:ids) and e.state = 'ACTIVE'
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .map((row, context) -> Enrollment.from(row))
                .list());
    }

    /** Active runs of a campaign, locked with their customers, who come first; a batch at a time. */
    List<Enrollment> activeIn(String campaign, int most) {
        return database.with(sql -> sql.createQuery("select " + Enrollment.COLUMNS + """
                        from enrollment e join customer c on c.customer_id = e.customer_id
                        where e.campaign = :campaign and e.state = 'ACTIVE'
                        order by e.customer_id limit :most for update of c, e
                        """)
                .bind("campaign", campaign)
                .bind("most", most)
                .map((row, context) -> Enrollment.from(row))
                .list());
    }

    void move(Map<UUID, Step.Wait> steps) {
        database.use(sql -> Columns.of(steps.entrySet())
                .with("id", Map.Entry::getKey)
                .with("stage", entry -> entry.getValue().stage())
                .with("phase", entry -> entry.getValue().phase())
                .with("due", entry -> entry.getValue().until())
                .bindTo(sql.createUpdate("""
                        update enrollment e set stage = n.stage, phase = n.phase, due_at = n.due,
                          path = case when e.stage is distinct from n.stage then e.path || n.stage else e.path end
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

    /** Notes an answer once; a run that waits for it becomes due. Returns the customer's run if there is one. */
    void answered(UUID enrollment, String reason, @Nullable String subReason, Instant answeredAt, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        update enrollment set reason = :reason, sub_reason = :sub, answered_at = :at,
                          due_at = case when state = 'ACTIVE' and phase = 'WAITING' and exists (select 1 from message m
                            where m.enrollment_id = enrollment.id and m.stage = enrollment.stage and m.purpose = 'SURVEY')
                            then :now else due_at end
                        where id = :id and arm = 'TREATED'
                          and (reason, sub_reason) is distinct from (:reason::text, :sub::text)
                        """)
                .bind("reason", reason)
                .bind("sub", subReason)
                .bind("at", answeredAt)
                .bind("now", now)
                .bind("id", enrollment)
                .execute());
    }
}
