package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Reads runs, in the caller's transaction. */
@Singleton
class Enrollments {

    private static final String CUSTOMERS = " from enrollment e join customer c on c.customer_id = e.customer_id ";

    private final Database database;
    private final ShopProfile shop;

    Enrollments(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /**
     * Runs of running campaigns whose time is over, whose customers nobody else has locked. The index is walked from its beginning in
     * each of them: what waits in a campaign that is paused is not even looked at.
     */
    List<Enrollment> due(Instant now, int most) {
        return read("""
                where e.id = any(array(
                  select due.id from campaign k cross join lateral (
                    select e.id from enrollment e
                    where e.campaign = k.campaign_key and e.state = 'ACTIVE' and e.due_at <= :now and
                """ + Exclusions.NO_OPEN_REPLY + """
                    order by e.due_at, e.id limit :most for update skip locked) due
                  where k.status = 'RUNNING'))
                  and e.state = 'ACTIVE' and e.due_at <= :now
                order by e.due_at, e.id limit :most for update of e, c skip locked
                """, query -> query.bind("now", now)
                .bind("most", most));
    }

    /** Active runs by id; their customers are locked. */
    List<Enrollment> active(Collection<UUID> ids) {
        return read(
                "where e.id = any(:ids) and e.state = 'ACTIVE'",
                query -> query.bindArray("ids", UUID.class, ids.toArray()));
    }

    /** Active runs of customers, who are locked. */
    List<Enrollment> activeOf(Collection<String> customers) {
        return read(
                "where e.customer_id = any(:ids) and e.state = 'ACTIVE'",
                query -> query.bindArray("ids", String.class, customers.toArray()));
    }

    /** Runs that these orders began, ended ones too, of customers who are locked. */
    List<Enrollment> begunBy(Collection<String> orders, Collection<String> customers) {
        return read("where e.entry_order = any(:orders) and e.customer_id = any(:customers)", query -> query.bindArray(
                        "orders", String.class, orders.toArray())
                .bindArray("customers", String.class, customers.toArray()));
    }

    /** Active runs of a campaign, locked with their customers, who come first; a batch at a time. */
    List<Enrollment> activeIn(String campaign, int most) {
        return read("""
                where e.campaign = :campaign and e.state = 'ACTIVE'
                order by e.customer_id limit :most for update of c, e
                """, query -> query.bind("campaign", campaign).bind("most", most));
    }

    /** Those of some runs that wrote to somebody who is lost: advertising that left, or may have. */
    List<UUID> wroteToLost(Collection<UUID> runs) {
        return database.with(sql -> sql.createQuery("select e.id" + CUSTOMERS + """
                        where e.id = any(:ids) and c.stage = 'LOST' and exists (
                          select 1 from message m where m.enrollment_id = e.id and m.purpose in ('OFFERS', 'NEWS')
                            and m.state in ('SENT', 'UNKNOWN'))
                        """)
                .bindArray("ids", UUID.class, runs.toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** Of which campaign runs are. */
    Map<UUID, String> campaigns(Collection<UUID> runs) {
        return database.with(sql -> sql.createQuery("select id, campaign from enrollment where id = any(:ids)")
                .bindArray("ids", UUID.class, runs.toArray())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("campaign")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<Enrollment> read(String where, UnaryOperator<Query> bind) {
        return database.with(sql -> bind.apply(sql.createQuery("select " + Enrollment.COLUMNS + CUSTOMERS + where))
                .bind("currency", shop.currency().getCurrencyCode())
                .map((row, context) -> Enrollment.from(row))
                .list());
    }
}
