package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.transport.Outcome;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the messages about which something is to be decided, with what the decision rests on. */
@Singleton
class DueMessages {

    static final String CANDIDATE = """
            select m.id, m.enrollment_id, m.stage, m.campaign, m.customer_id, m.mail, m.purpose, m.message_id,
              m.attempt, e.campaign_version, e.enrolled_at,
              -- a run that came to its own end stops no mail of it that may be sent once more
              case e.end_reason when 'COMPLETED' then 'ACTIVE' else e.state end as enrollment_state, e.reason, e.sub_reason,
              c.name, c.email, c.email_status, coalesce(r.language, c.language) as language, c.zone,
              c.country, c.stage as lifecycle, c.value_amount, c.value_currency, m.priority, coalesce(m.not_before, m.held_due) as not_before, k.audience,
              p.granted_at, p.granted_until, p.withdrawn_at,
              coalesce(c.suppressed, false) as suppressed, c.suppressed_since, c.last_ordered_at, e.entry_order,
              -- the words without a language are those of the shop's
              coalesce(e.mended ->> coalesce(r.language, c.language), e.mended ->> '') as mended,
            """ + Exclusions.IN_FORCE + """
            from message m
              join enrollment e on e.id = m.enrollment_id
              join campaign k on k.campaign_key = m.campaign
              left join permission p on p.customer_id = m.customer_id and p.purpose = m.purpose
              left join preference r on r.customer_id = m.customer_id
            """;

    /** Walks the index of due messages from its beginning in each running campaign, and never further than is asked for. */
    private static final String DUE = """
            with due as materialized (
              select u.id from campaign r cross join lateral (
                select id from (
                  select id from message
                  where campaign = r.campaign_key and state in ('PLANNED', 'DEFERRED') and retry_at is null
                    and not_before <= :now
                  order by not_before limit :most for update skip locked) fresh
                union all
                select id from (
                  select id from message
                  where campaign = r.campaign_key and state in ('PLANNED', 'DEFERRED') and retry_at <= :machineNow
                    and not_before <= :now
                  order by retry_at limit :most for update skip locked) again) u
              where r.status = 'RUNNING')
            """;

    private static final String ALL_DUE = """
            with due as materialized (
              select u.id from campaign r join message u on u.campaign = r.campaign_key
              where r.status = 'RUNNING' and u.state in ('PLANNED', 'DEFERRED') and u.not_before <= :now
                and (u.retry_at is null or u.retry_at <= :machineNow))
            """;

    /** Of several messages due for one customer only the most urgent, the others are not even looked at. */
    private static final String MOST_URGENT = """
            and not exists (select 1 from message o join campaign w on w.campaign_key = o.campaign
               where o.customer_id = m.customer_id and o.state in ('PLANNED', 'DEFERRED') and o.not_before <= :now
                 and (o.retry_at is null or o.retry_at <= :machineNow) and w.status = 'RUNNING'
                 and (o.priority > m.priority
                   or o.priority = m.priority and (o.not_before, o.id) < (m.not_before, m.id)))
            """;

    private final Database database;

    DueMessages(Database database) {
        this.database = database;
    }

    /**
     * Due messages of running campaigns whose customers nobody else has locked; they are locked with them.
     *
     * @param scarce few may leave: those who bought most recently go first, else those who have waited longest
     */
    List<Candidate> due(Instant now, Instant machineNow, int most, boolean scarce) {
        var order = scarce ? "c.last_ordered_at desc nulls last, m.id" : "m.not_before, m.id";
        return database.with(sql -> sql.createQuery((scarce ? ALL_DUE : DUE) + CANDIDATE + """
                          join due d on d.id = m.id
                          join customer c on c.customer_id = m.customer_id
                        where m.state in ('PLANNED', 'DEFERRED') and m.not_before <= :now
                          and (m.retry_at is null or m.retry_at <= :machineNow)
                        """ + MOST_URGENT + """
                        order by <order> limit :most
                        for update of m, c skip locked
                        """)
                .define("order", order)
                .bind("now", now)
                .bind("machineNow", machineNow)
                .bind("most", most)
                .map((row, context) -> Candidate.from(row))
                .list());
    }

    /** Messages that may have left and are to be sent once more, locked with their customers. */
    List<Candidate> resends(Instant now, Instant machineNow, int most) {
        return database.with(sql -> sql.createQuery(CANDIDATE + """
                          join customer c on c.customer_id = m.customer_id
                        where m.state = 'UNKNOWN' and m.resend_at <= :machineNow and k.status = 'RUNNING'
                        order by m.resend_at, m.id limit :most
                        for update of m, c skip locked
                        """)
                .bind("now", now)
                .bind("machineNow", machineNow)
                .bind("most", most)
                .map((row, context) -> Candidate.from(row))
                .list());
    }

    /** Words about dispatches whose lease is over. */
    List<Word> expired(Instant machineNow, int most) {
        return database.with(sql -> sql.createQuery("""
                        select id, customer_id, attempt from message
                        where state = 'DISPATCHED' and lease_until < :machineNow order by lease_until limit :most
                        """)
                .bind("machineNow", machineNow)
                .bind("most", most)
                .map((row, context) -> new Word(
                        row.getObject("id", UUID.class),
                        row.getString("customer_id"),
                        row.getInt("attempt"),
                        false,
                        Outcome.unknown("lease expired")))
                .list());
    }
}
