package io.winback.campaign.click;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Judges fetches: what a machine does is named, and of what is left the first of each link and hour is a person's click. All fetches of a
 * mail are judged together, and again when another one comes, so the same log always gives the same verdicts.
 */
@Singleton
class Classification {

    /** Mails judged at once. */
    private static final int BATCH = 500;

    private final Database database;
    private final ClickConfig config;

    Classification(Database database, ClickConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A person's click on a link of a mail of which it is not known whether it left. */
    record News(UUID message, Instant at) {}

    /** Mails of which something is to be judged; what others judge at this moment is theirs. */
    List<UUID> open(Instant machineNow) {
        return database.with(sql -> sql.createQuery("""
                        select distinct message_id from (
                          select message_id from click_log where verdict is null and seen_at <= :before
                          order by seen_at limit :batch) o
                        """)
                .bind("before", machineNow.minus(config.settle()))
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .list());
    }

    /** Whose mails these are. */
    List<String> readers(List<UUID> messages) {
        return database.with(
                sql -> sql.createQuery("select distinct customer_id from message where id = any(:messages)")
                        .bindArray("messages", UUID.class, messages.toArray())
                        .mapTo(String.class)
                        .list());
    }

    void judge(List<UUID> messages) {
        database.use(sql -> sql.createUpdate("""
                        with scene as (
                          select l.id, l.message_id, l.link_id, l.clicked_at, case
                            when l.trap then 'TRAP'
                            when l.method <> 'GET' then 'METHOD'
                            when l.prefetch then 'PREFETCH'
                            when l.agent <> 'BROWSER' then 'AGENT'
                            when exists (select 1 from click_log t where t.message_id = l.message_id and t.trap
                              and t.seen_at between l.seen_at - :trap and l.seen_at + :trap) then 'TRAP'
                            when l.clicked_at < m.dispatched_at + :fastest
                              or m.unknown_at is null and l.clicked_at <> m.accepted_at
                                and l.clicked_at < m.accepted_at + :fastest then 'FAST'
                            when (select count(distinct b.link_id) from click_log b where b.message_id = l.message_id
                              and b.seen_at between l.seen_at - :burst and l.seen_at + :burst) > 2 then 'BURST'
                            when (select count(distinct b.link_id) from click_log b where b.message_id = l.message_id
                              and b.seen_at between l.seen_at - :burst / 3 and l.seen_at + :burst / 3) > 1 then 'BURST'
                            when (select count(distinct n.message_id) from click_log n where n.network = l.network
                              and n.seen_at between l.seen_at - :burst and l.seen_at + :burst) >= :crowd then 'NETWORK'
                            end as machine
                          from click_log l left join message m on m.id = l.message_id
                          where l.message_id = any(:messages)),
                        verdicts as (
                          select id, coalesce(machine, case when row_number() over (
                              partition by message_id, link_id, machine is null, date_trunc('hour', clicked_at, 'UTC')
                              order by id) = 1 then 'HUMAN' else 'REPEAT' end) as verdict
                          from scene)
                        update click_log l set verdict = v.verdict from verdicts v
                        where v.id = l.id and l.verdict is distinct from v.verdict
                        """)
                .bind("trap", config.trap())
                .bind("fastest", config.fastest())
                .bind("burst", config.burst())
                .bind("crowd", config.crowd())
                .bindArray("messages", UUID.class, messages.toArray())
                .execute());
    }

    /** Those of these mails of which a person followed a link. */
    List<Followed> followed(List<UUID> messages) {
        return database.with(sql -> sql.createQuery("""
                        select m.enrollment_id, m.stage, min(l.clicked_at) as at
                        from message m join click_log l on l.message_id = m.id
                        where m.id = any(:messages) and l.verdict = 'HUMAN' group by m.id
                        """)
                .bindArray("messages", UUID.class, messages.toArray())
                .map((row, context) -> new Followed(
                        row.getObject("enrollment_id", UUID.class), row.getString("stage"), Instants.of(row, "at")))
                .list());
    }

    /** Of these mails, those that may have left and of which a person followed a link; in the order of their customers. */
    List<News> news(List<UUID> messages) {
        return database.with(sql -> sql.createQuery("""
                        select m.id, min(l.clicked_at) as at from message m join click_log l on l.message_id = m.id
                        where m.id = any(:messages) and m.state in ('UNKNOWN', 'DISPATCHED') and l.verdict = 'HUMAN'
                        group by m.id, m.customer_id order by m.customer_id
                        """)
                .bindArray("messages", UUID.class, messages.toArray())
                .map((row, context) -> new News(row.getObject("id", UUID.class), Instants.of(row, "at")))
                .list());
    }
}
