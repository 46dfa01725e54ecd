package io.winback.segmentation.lifecycle;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer: as stored, or as purchases and policies make him. Who is gone is unknown. */
@Singleton
class CustomerStages {

    private final Database database;

    CustomerStages(Database database) {
        this.database = database;
    }

    /** The customer as of today. */
    Optional<CustomerLifecycleResponse> today(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select l.customer_id, l.stage, l.since, l.returned, coalesce(a.orders, 0) as orders, a.last_on,
                          l.next_transition_at, v.amount, v.currency, v.basis, v.valued_on
                        from lifecycle l join customer c using (customer_id)
                        left join activity a using (customer_id)
                        left join customer_value v using (customer_id)
                        where l.customer_id = :customer and not c.erased
                        """)
                .bind("customer", customer)
                .map((row, context) -> response(row))
                .findOne());
    }

    /** All purchase days of the customer with their limits. */
    Optional<CustomerHistory> history(String customer, Policies policies) {
        var knownOn = database.with(
                sql -> sql.createQuery("select known_on from customer where customer_id = :customer and not erased")
                        .bind("customer", customer)
                        .mapTo(LocalDate.class)
                        .findOne());
        return knownOn.map(date -> {
            var limits = new Limits(policies, "policy");
            var query = "select s.day, l.due_on, l.lost_on, o.orders from ("
                    + new PurchaseDays(limits).of("purchase p", "p.customer_id = :customer") + ") s "
                    + limits.join("l", Limits.Day.of("s")) + """
                    cross join lateral (select count(*) as orders from purchase p
                      where p.customer_id = s.customer_id and p.counts and p.purchased_on <= s.day) o
                    order by s.day
                    """;
            return new CustomerHistory(date, database.with(sql -> limits.bindTo(sql.createQuery(query))
                    .bind("customer", customer)
                    .map((row, context) -> new CustomerHistory.Day(
                            row.getObject("day", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("lost_on", LocalDate.class),
                            row.getInt("orders")))
                    .list()));
        });
    }

    private static CustomerLifecycleResponse response(ResultSet row) throws SQLException {
        return new CustomerLifecycleResponse(
                row.getString("customer_id"),
                LifecycleStage.valueOf(row.getString("stage")),
                row.getObject("since", LocalDate.class),
                row.getBoolean("returned"),
                row.getInt("orders"),
                row.getObject("last_on", LocalDate.class),
                Instants.orNull(row, "next_transition_at"),
                value(row));
    }

    private static CustomerLifecycleResponse.@Nullable Value value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return amount == null
                ? null
                : new CustomerLifecycleResponse.Value(
                        new Money(amount, Currency.getInstance(row.getString("currency"))),
                        row.getString("basis"),
                        row.getObject("valued_on", LocalDate.class));
    }
}
