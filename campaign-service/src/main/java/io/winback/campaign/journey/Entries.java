package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.audience.Permission;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who waits to be admitted to a campaign, in the caller's transaction. */
@Singleton
class Entries {

    /** Of entries {@code n}, with what the filters look at. */
    static final String COLUMNS = """
            n.campaign, n.customer_id, n.due_at, n.fact, n.fact_at, n.mended, n.parked_for,
            coalesce(m.active, false) as member, c.zone, c.country, c.last_ordered_at,
            p.granted_at, p.granted_until, p.withdrawn_at, c.suppressed, c.suppressed_since,
            l.id as last_id, l.run as last_run, l.campaign_version as last_version, l.arm as last_arm,
            l.held_out_by as last_held_out_by, l.variant as last_variant,
            l.state = 'ACTIVE' as last_active, l.enrolled_at as last_enrolled_at,
            """ + Exclusions.IN_FORCE;

    /** What stands beside entries {@code n}: of those who are known here. */
    static final String BESIDE = """

              join customer c on c.customer_id = n.customer_id
              left join permission p on p.customer_id = n.customer_id and p.purpose = :purpose
              left join audience_member m on m.segment = :segment and m.customer_id = n.customer_id
              left join lateral (
                select * from enrollment e where e.campaign = n.campaign and e.customer_id = n.customer_id
                order by e.run desc limit 1) l on true
            """;

    private static final Duration TOLD_WITHIN = Duration.ofDays(1);

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /**
     * Those whose turn has come, locked with their customers, while their campaign runs: it is not paused before they are in. Of whom it is
     * not told yet what they permit, they wait a day for that.
     */
    List<EntryCandidate> due(String campaign, @Nullable String segment, String purpose, Instant now, int most) {
        return database.with(sql -> sql.createQuery(
                        """
                        select
                        """ + COLUMNS + "from entry n join campaign k on k.campaign_key = n.campaign" + BESIDE + """
                        where n.campaign = :campaign and n.state = 'WAITING' and n.due_at <= :now and k.status = 'RUNNING'
                          and (c.customer_version > 0 or n.due_at <= :told)
                        order by n.due_at, n.customer_id limit :most for share of k for update of n, c skip locked
                        """)
                .bind("purpose", purpose)
                .bind("segment", segment)
                .bind("campaign", campaign)
                .bind("now", now)
                .bind("told", now.minus(TOLD_WITHIN))
                .bind("most", most)
                .map((row, context) -> EntryCandidate.from(row))
                .list());
    }

    /** Looks at them again then. */
    void postpone(String campaign, Map<String, Instant> untils) {
        if (!untils.isEmpty()) {
            database.use(sql -> Columns.of(untils.entrySet())
                    .with("customer", Map.Entry::getKey)
                    .with("until", Map.Entry::getValue)
                    .bindTo(sql.createUpdate("""
                            update entry e set state = 'WAITING', due_at = n.until, parked_for = null
                            from unnest(cast(:customer as text[]), cast(:until as timestamptz[])) as n (customer, until)
                            where e.campaign = :campaign and e.customer_id = n.customer
                            """))
                    .bind("campaign", campaign)
                    .execute());
        }
    }

    /** They wait for something to happen, such as a product or a later version of the campaign than this one. */
    void park(String campaign, Map<String, EntryVerdict.Waiting> waits, int version) {
        if (!waits.isEmpty()) {
            database.use(sql -> Columns.of(waits.entrySet())
                    .with("customer", Map.Entry::getKey)
                    .with("rule", wait -> wait.getValue().rule())
                    .with("until", wait -> wait.getValue().until())
                    .bindTo(sql.createUpdate("""
                            update entry e set state = case when n.until is null then 'PARKED' else 'WAITING' end,
                              due_at = coalesce(n.until, e.due_at), parked_for = n.rule, parked_version = :version
                            from unnest(cast(:customer as text[]), cast(:rule as text[]), cast(:until as timestamptz[]))
                              as n (customer, rule, until)
                            where e.campaign = :campaign and e.customer_id = n.customer
                            """))
                    .bind("version", version)
                    .bind("campaign", campaign)
                    .execute());
        }
    }

    /** What these customers waited for by a rule is over: they are looked at now. They are locked. Returns how many. */
    int over(Collection<String> customers, String rule, Instant now) {
        return customers.isEmpty()
                ? 0
                : database.with(sql -> sql.createUpdate("""
                                update entry set state = 'WAITING', due_at = :now
                                where customer_id = any(:ids) and parked_for = :rule and (state = 'PARKED' or due_at > :now)
                                """)
                        .bind("rule", rule)
                        .bind("now", now)
                        .bindArray("ids", String.class, customers.toArray())
                        .execute());
    }

    /**
     * Who was refused for want of a permission they had given by then, of which news came later, is looked at now; campaigns that ask again
     * had put them off. They are locked. Returns how many.
     */
    int permitted(Collection<String> customers, Instant now) {
        return customers.isEmpty()
                ? 0
                : database.with(sql -> sql.createUpdate("""
                                update entry e set state = 'WAITING', due_at = :now from campaign k
                                where e.customer_id = any(:ids)
                                  and (e.state = 'REFUSED' or e.state = 'WAITING' and e.due_at > :now and e.parked_for is null)
                                  and k.campaign_key = e.campaign and k.status in ('LAUNCHING', 'RUNNING', 'PAUSED')
                                  and exists (
                                    select 1 from (
                                      select d.decision, d.rule, d.decided_at, cast(d.facts as jsonb) ->> 'purpose' as purpose
                                      from decision d
                                      where d.customer_id = e.customer_id and d.campaign = e.campaign and d.stage is null
                                        and d.decision in ('REFUSED', 'ENROLLED', 'HELD_OUT')
                                      order by d.id desc limit 1) r
                                    join permission p on p.customer_id = e.customer_id and p.purpose = r.purpose
                                    where r.decision = 'REFUSED' and r.rule in (<rules>) and p.granted_at <= r.decided_at
                                      and (p.withdrawn_at is null or p.withdrawn_at < p.granted_at)
                                      and (p.granted_until is null or p.granted_until > :now))
                                """)
                        .bindList("rules", Permission.RULES)
                        .bind("now", now)
                        .bindArray("ids", String.class, customers.toArray())
                        .execute());
    }

    /** The campaign has a new version: whoever waited for something new is looked at, so many at a time; returns how many. */
    int unpark(String campaign, int version, Instant now, int most) {
        return database.with(sql -> sql.createUpdate("""
                        update entry set state = 'WAITING', due_at = :now where (campaign, customer_id) in (
                          select campaign, customer_id from entry
                          where campaign = :campaign and parked_for is not null and parked_version < :version
                            and (state = 'PARKED' or due_at > :now)
                          order by customer_id limit :most for update skip locked)
                        """)
                .bind("campaign", campaign)
                .bind("version", version)
                .bind("now", now)
                .bind("most", most)
                .execute());
    }

    /** What was mended is told to whoever is admitted, and not once more; who is refused may still be admitted. */
    void decided(String campaign, Collection<String> customers, String state) {
        if (!customers.isEmpty()) {
            database.use(sql -> sql.createUpdate("""
                            update entry set state = :state, parked_for = null, mended = case when :state = 'REFUSED' then mended end
                            where campaign = :campaign and customer_id = any(:ids)
                            """)
                    .bind("state", state)
                    .bind("campaign", campaign)
                    .bindArray("ids", String.class, customers.toArray())
                    .execute());
        }
    }
}
