package io.winback.campaign.site.customer;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.audience.Objection;
import io.winback.campaign.audience.Permission;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is known of a customer. */
@Singleton
class PersonQuery {

    private final Database database;

    PersonQuery(Database database) {
        this.database = database;
    }

    /** Empty: nobody is known by this id. */
    Optional<Person> find(String customer, Instant now) {
        var permissions = permissions(customer);
        return database.with(
                sql -> sql.createQuery("""
                        select c.stage, c.stage_since, c.orders, c.last_order_on, c.last_ordered_at, c.value_amount,
                          c.value_currency, c.zone, c.country, c.email is not null as addressed, c.email_status, c.suppressed,
                          c.suppressed_since,
                        """ + Exclusions.IN_FORCE + " from customer c where c.customer_id = :customer")
                        .bind("customer", customer)
                        .bind("now", now)
                        .map((row, context) -> person(customer, row, Exclusions.of(row), permissions))
                        .findOne());
    }

    private static Person person(
            String customer, ResultSet row, List<Objection> objections, List<Permission> permissions)
            throws SQLException {
        return new Person(
                customer,
                row.getString("stage"),
                row.getObject("stage_since", LocalDate.class),
                row.getInt("orders"),
                row.getObject("last_order_on", LocalDate.class),
                Instants.orNull(row, "last_ordered_at"),
                money(row),
                row.getString("zone"),
                row.getString("country"),
                row.getBoolean("addressed"),
                row.getString("email_status"),
                row.getBoolean("suppressed"),
                Instants.orNull(row, "suppressed_since"),
                objections,
                permissions);
    }

    private List<Permission> permissions(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select purpose, granted_at, granted_until, withdrawn_at from permission where customer_id = :customer
                        order by array_position(array['OFFERS', 'NEWS', 'SURVEY', 'SERVICE_NOTICE'], purpose)
                        """)
                .bind("customer", customer)
                .map((row, context) -> new Permission(
                        row.getString("purpose"),
                        Instants.orNull(row, "granted_at"),
                        Instants.orNull(row, "granted_until"),
                        Instants.orNull(row, "withdrawn_at")))
                .list());
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("value_amount");
        var currency = row.getString("value_currency");
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }
}
