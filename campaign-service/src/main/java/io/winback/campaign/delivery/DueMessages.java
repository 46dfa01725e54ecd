package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Reads the messages about which something is to be decided, with what the decision rests on. */
@Singleton
class DueMessages {

    static final String CANDIDATE = """
            select m.id, m.enrollment_id, m.stage, m.campaign, m.customer_id, m.mail, m.purpose, m.message_id,
              m.attempt, e.campaign_version, e.state as enrollment_state, e.enrolled_at, e.reason, e.sub_reason,
              c.name, c.email, c.email_status, coalesce(r.language, c.language) as language, c.zone,
              c.country, c.stage as lifecycle, m.priority, coalesce(m.not_before, m.held_due) as not_before, k.audience,
              p.granted_at, p.granted_until, p.withdrawn_at,
              coalesce(c.suppressed, false) as suppressed, c.last_ordered_at,
            """ + Exclusions.IN_FORCE + """
            from message m
              join enrollment e on e.id = m.enrollment_id
              join campaign k on k.campaign_key = m.campaign
              left join permission p on p.customer_id = m.customer_id and p.purpose = m.purpose
              left join preference r on r.customer_id = m.customer_id
            """;

    private final Database database;

    DueMessages(Database database) {
        this.database = database;
    }

    /** Due messages whose customers nobody else has locked; they are locked with them. */
    List<Candidate> due(Instant now, Instant machineNow, int most) {
        return database.with(sql -> sql.createQuery(CANDIDATE + """
                          join customer c on c.customer_id = m.customer_id
                        where m.state in ('PLANNED', 'DEFERRED') and m.not_before <= :now
                          and (m.retry_at is null or m.retry_at <= :machineNow) and k.status = 'RUNNING'
                        order by m.not_before, m.id limit :most
                        for update of m, c skip locked
                        """)
                .bind("now", now)
                .bind("machineNow", machineNow)
                .bind("most", most)
                .map((row, context) -> Candidate.from(row))
                .list());
    }

    /** Dispatched messages whose lease is over, also of customers who were erased since. */
    List<Candidate> expired(Instant now, Instant machineNow, int most) {
        return database.with(sql -> sql.createQuery(CANDIDATE + """
                          left join customer c on c.customer_id = m.customer_id
                        where m.state = 'DISPATCHED' and m.lease_until < :machineNow
                        order by m.lease_until limit :most
                        """)
                .bind("now", now)
                .bind("machineNow", machineNow)
                .bind("most", most)
                .map((row, context) -> Candidate.from(row))
                .list());
    }
}
