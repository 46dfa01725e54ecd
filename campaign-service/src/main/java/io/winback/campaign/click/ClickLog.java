package io.winback.campaign.click;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The table of fetches: appended to as links are fetched, and thinned out to counts when they are old. */
@Singleton
class ClickLog {

    private static final int BATCH = 5_000;

    private final Database database;
    private final Network network;
    private final ClickConfig config;

    ClickLog(Database database, Network network, ClickConfig config) {
        this.database = database;
        this.network = network;
        this.config = config;
    }

    /** Notes a fetch; of a mail whose links are fetched without end, only the first are noted. */
    void append(Link link, Visit visit, Instant now, Instant machineNow) {
        database.use(sql -> sql.createUpdate("""
                        insert into click_log
                          (message_id, link_id, trap, method, agent, prefetch, network, clicked_at, seen_at)
                        select :message, :link, :trap, :method, :agent, :prefetch, :network, :now, :machineNow
                        where (select count(*) from (
                          select 1 from click_log where message_id = :message limit :most) noted) < :most
                        """)
                .bind("message", link.message())
                .bind("link", link.id())
                .bind("trap", link.kind() == Link.Kind.TRAP)
                .bind("method", visit.method())
                .bind("agent", visit.agent())
                .bind("prefetch", visit.prefetch())
                .bind("network", network.hash(visit.address(), machineNow))
                .bind("now", now)
                .bind("machineNow", machineNow)
                .bind("most", config.mostPerMail())
                .execute());
    }

    /** Whose mail it is in; of a link no person sees, nobody's. */
    Optional<String> reader(Link link) {
        return link.kind() == Link.Kind.TRAP
                ? Optional.empty()
                : database.with(sql -> sql.createQuery("select customer_id from message where id = :message")
                        .bind("message", link.message())
                        .mapTo(String.class)
                        .findOne());
    }

    /** Turns fetches that are no longer kept into counts, a batch at a time; of a person's clicks the instants stay. */
    void thinOut(Instant machineNow) {
        database.use(sql -> sql.createUpdate("""
                        with old as (
                          select id from click_log where seen_at < :before and verdict is not null
                          order by seen_at limit :batch for update skip locked),
                        gone as (
                          delete from click_log l using old where l.id = old.id
                          returning l.link_id, l.message_id, l.trap, l.verdict, l.clicked_at),
                        kept as (
                          insert into human_click (message_id, clicked_at)
                          select distinct message_id, clicked_at from gone where verdict = 'HUMAN' on conflict do nothing)
                        insert into click_total (link_id, stage, raw, human)
                        select g.link_id, m.stage, count(*), count(*) filter (where g.verdict = 'HUMAN')
                        from gone g join message m on m.id = g.message_id where not g.trap
                        group by g.link_id, m.stage order by g.link_id, m.stage
                        on conflict (link_id, stage) do update
                          set raw = click_total.raw + excluded.raw, human = click_total.human + excluded.human
                        """)
                .bind("before", machineNow.minus(config.kept()))
                .bind("batch", BATCH)
                .execute());
    }
}
