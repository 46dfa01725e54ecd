package io.winback.campaign.journey;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Puts customers in line for campaigns, in the caller's transaction. */
@Singleton
class EntryQueue {

    /** The audience of a segment, so many a day from {@code :start}, the most valuable first. */
    static final String LINE = """
            select m.customer_id, :start::timestamptz + interval '1 day' * ((row_number() over (
                order by case when c.value_currency = :currency then c.value_amount end desc nulls last,
                  m.customer_id) - 1) / :perDay) as due_at
            from audience_member m left join customer c on c.customer_id = m.customer_id
            where m.segment = :segment and m.active
            """;

    private final Database database;
    private final ShopProfile shop;

    EntryQueue(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Puts the whole audience in line, so many a day, the most valuable first. */
    void audience(String campaign, String segment, Instant start, int perDay) {
        database.use(sql -> sql.createUpdate("""
                        insert into entry (campaign, customer_id, due_at)
                        select :campaign, l.customer_id, l.due_at from (
                        """ + LINE + """
                        ) l on conflict do nothing
                        """)
                .bind("campaign", campaign)
                .bind("segment", segment)
                .bind("currency", shop.currency().getCurrencyCode())
                .bind("start", start)
                .bind("perDay", perDay)
                .execute());
    }

    /**
     * Puts newcomers in line, who are locked, each once. The same fact brings nobody in twice; who was refused is considered anew. Who
     * waits to be told what was mended is told of all of it at once.
     *
     * @param again who has been through the campaign may be considered again, unless a run is still going on; what was mended waits for
     *     the end of that
     */
    void newcomers(String campaign, Collection<Newcomer> newcomers, boolean again, Instant now) {
        database.use(sql -> Columns.of(newcomers)
                .with("customer", Newcomer::customer)
                .with("fact", Newcomer::fact)
                .with("at", newcomer -> newcomer.fact() == null ? null : newcomer.at())
                .with("mended", Newcomer::mended)
                .with("version", Newcomer::version)
                .bindTo(sql.createUpdate("""
                        insert into entry (campaign, customer_id, due_at, fact, fact_at, mended, fact_version)
                        select :campaign, n.customer, :now, n.fact, n.fact_at, n.mended, n.version
                        from unnest(cast(:customer as text[]), cast(:fact as text[]), cast(:at as timestamptz[]),
                          cast(:mended as jsonb[]), cast(:version as bigint[])) as n (customer, fact, fact_at, mended, version)
                        on conflict (campaign, customer_id) do update set state = 'WAITING', due_at = excluded.due_at,
                          parked_for = null, fact = excluded.fact, fact_at = excluded.fact_at,
                          fact_version = excluded.fact_version,
                          mended = case when entry.state in ('WAITING', 'PARKED') and entry.mended is not null then (
                              select jsonb_object_agg(language, concat_ws(E'\\n\\n',
                                coalesce(entry.mended ->> language, entry.mended ->> ''),
                                coalesce(excluded.mended ->> language, excluded.mended ->> '')))
                              from jsonb_object_keys(entry.mended || excluded.mended) language)
                            else excluded.mended end
                        where (excluded.fact is null
                            or excluded.mended is null and entry.fact is distinct from excluded.fact
                            or excluded.mended is not null and (entry.fact_version is null
                              or entry.fact_version < excluded.fact_version))
                          and (entry.state in ('REFUSED', 'PARKED') or entry.state = 'WAITING' and excluded.fact is not null
                            or entry.state = 'ADMITTED' and :again and (excluded.mended is not null or not exists (
                              select 1 from enrollment e where e.campaign = entry.campaign
                                and e.customer_id = entry.customer_id and e.state = 'ACTIVE' and e.arm = 'TREATED')))
                        """))
                .bind("campaign", campaign)
                .bind("again", again)
                .bind("now", now)
                .execute());
    }

    /** Who waited to be in the segment, too, is looked at now. */
    void members(String campaign, Collection<String> customers, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        update entry set due_at = :now where campaign = :campaign and customer_id = any(:ids)
                          and state = 'WAITING' and fact is not null and due_at > :now
                        """)
                .bind("campaign", campaign)
                .bind("now", now)
                .bindArray("ids", String.class, customers.toArray())
                .execute());
    }

    /** Of these orders those that are the first of their customers; what came to nothing was none. */
    List<Newcomer> firstOrders(Collection<String> orders) {
        return database.with(sql -> sql.createQuery("""
                        select p.customer_id, p.order_id, p.ordered_at from purchase p
                        where p.order_id = any(:ids) and not exists (
                          select 1 from purchase o where o.customer_id = p.customer_id and o.status <> 'CANCELLED'
                            and (o.ordered_at, o.order_id) < (p.ordered_at, p.order_id)
                            and not exists (select 1 from purchase_return r where r.order_id = o.order_id and r.is_full))
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .map((row, context) -> newcomer(row))
                .list());
    }

    /** The orders with which customers came back who had been lost, where they are paid and no history. */
    List<Newcomer> returningOrders(Collection<String> customers) {
        return database.with(sql -> sql.createQuery("""
                        select distinct on (c.customer_id) c.customer_id, p.order_id, p.ordered_at
                        from customer c join purchase p on p.customer_id = c.customer_id
                        where c.customer_id = any(:ids) and c.returned and p.status = 'PAID' and not p.history
                          and (p.ordered_at at time zone :zone)::date = c.last_order_on
                        order by c.customer_id, p.ordered_at, p.order_id
                        """)
                .bind("zone", shop.zone().getId())
                .bindArray("ids", String.class, customers.toArray())
                .map((row, context) -> newcomer(row))
                .list());
    }

    private static Newcomer newcomer(ResultSet row) throws SQLException {
        return new Newcomer(
                row.getString("customer_id"), row.getString("order_id"), Instants.of(row, "ordered_at"), null, null);
    }
}
