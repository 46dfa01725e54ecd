package io.winback.campaign.cooldown;

import io.winback.campaign.audience.OrderPlaced;
import io.winback.campaign.cooldown.CoolDown.Reason;
import io.winback.campaign.product.NewProducts;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of cool-downs, in the caller's transaction; the customers are locked by whoever writes. */
@Singleton
public class CoolDowns {

    private final Database database;
    private final NewProducts products;
    private final Ids ids;

    CoolDowns(Database database, NewProducts products, Ids ids) {
        this.database = database;
        this.products = products;
        this.ids = ids;
    }

    /** Those that hold a customer at an instant of the business clock, by customer; who has none is absent. */
    public Map<String, Peace> of(Collection<String> customers, Instant now) {
        var noted = noted(customers, now);
        var waiting = noted.stream()
                .filter(coolDown -> coolDown.needsProduct() && !isAhead(coolDown, now))
                .map(CoolDown::customer)
                .collect(Collectors.toSet());
        var news = waiting.isEmpty() ? Map.<String, Instant>of() : products.first(waiting, now);
        return noted.stream()
                .flatMap(coolDown -> inForce(coolDown, news.get(coolDown.customer()), now))
                .collect(Collectors.groupingBy(
                        CoolDown::customer, Collectors.collectingAndThen(Collectors.toList(), Peace::new)));
    }

    private static Stream<CoolDown> inForce(CoolDown coolDown, @Nullable Instant news, Instant now) {
        if (isAhead(coolDown, now)) {
            return Stream.of(coolDown);
        }
        return news == null || news.isAfter(now) ? Stream.of(coolDown.over(news)) : Stream.empty();
    }

    private static boolean isAhead(CoolDown coolDown, Instant now) {
        var until = coolDown.until();
        return until != null && until.isAfter(now);
    }

    private List<CoolDown> noted(Collection<String> customers, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id, reason, campaign, enrollment_id, starts_at, ends_at, needs_product from cool_down
                        where customer_id = any(:ids) and (ends_at > :now or needs_product)
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("now", now)
                .map((row, context) -> coolDown(row))
                .list());
    }

    private static CoolDown coolDown(ResultSet row) throws SQLException {
        return new CoolDown(
                row.getString("customer_id"),
                Reason.valueOf(row.getString("reason")),
                row.getString("campaign"),
                row.getObject("enrollment_id", UUID.class),
                Instants.of(row, "starts_at"),
                Instants.of(row, "ends_at"),
                row.getBoolean("needs_product"));
    }

    /** Notes them, each once for its run; not for those who have ordered since. Returns those that were noted now. */
    public List<CoolDown> begin(Collection<CoolDown> coolDowns) {
        if (coolDowns.isEmpty()) {
            return List.of();
        }
        var byId = coolDowns.stream().collect(Collectors.toMap(any -> ids.next(), Function.identity()));
        var noted = database.with(sql -> Columns.of(byId.entrySet())
                .with("id", Map.Entry::getKey)
                .with("customer", entry -> entry.getValue().customer())
                .with("reason", entry -> entry.getValue().reason())
                .with("campaign", entry -> entry.getValue().campaign())
                .with("enrollment", entry -> entry.getValue().enrollment())
                .with("from", entry -> entry.getValue().from())
                .with("until", entry -> entry.getValue().until())
                .with("product", entry -> entry.getValue().needsProduct())
                .bindTo(sql.createQuery("""
                        insert into cool_down (id, customer_id, reason, campaign, enrollment_id, starts_at, ends_at, needs_product)
                        select n.id, n.customer, n.reason, n.campaign, n.enrollment, n.starts_at, n.ends_at, n.product
                        from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:reason as text[]),
                          cast(:campaign as text[]), cast(:enrollment as uuid[]), cast(:from as timestamptz[]),
                          cast(:until as timestamptz[]), cast(:product as boolean[]))
                          as n (id, customer, reason, campaign, enrollment, starts_at, ends_at, product)
                          join customer c on c.customer_id = n.customer
                        where c.last_ordered_at is null or c.last_ordered_at <= n.starts_at
                        on conflict on constraint cool_down_once do nothing
                        returning id
                        """))
                .mapTo(UUID.class)
                .list());
        byId.keySet().retainAll(noted);
        return List.copyOf(byId.values());
    }

    /** Whose reason it is: of a run, or of no run. */
    public record Source(String customer, @Nullable UUID enrollment) {}

    /** A reason was taken back: the customers answered something else. */
    public void withdraw(Reason reason, Collection<Source> sources) {
        if (!sources.isEmpty()) {
            database.use(sql -> Columns.of(sources)
                    .with("customer", Source::customer)
                    .with("enrollment", Source::enrollment)
                    .bindTo(sql.createUpdate("""
                            delete from cool_down d
                            using unnest(cast(:customer as text[]), cast(:enrollment as uuid[])) as n (customer, enrollment)
                            where d.customer_id = n.customer and d.reason = :reason
                              and d.enrollment_id is not distinct from n.enrollment
                            """))
                    .bind("reason", reason)
                    .execute());
        }
    }

    /** Whoever orders is not to be left in peace any longer. Returns the customers who were. */
    public Set<String> lift(Collection<OrderPlaced> orders) {
        if (orders.isEmpty()) {
            return Set.of();
        }
        return database.with(sql -> Columns.of(orders)
                .with("customer", OrderPlaced::customerId)
                .with("at", OrderPlaced::orderedAt)
                .bindTo(sql.createQuery("""
                        delete from cool_down d
                        using unnest(cast(:customer as text[]), cast(:at as timestamptz[])) as n (customer, at)
                        where d.customer_id = n.customer and d.starts_at < n.at returning d.customer_id
                        """))
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }
}
