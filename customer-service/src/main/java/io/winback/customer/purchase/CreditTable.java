package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores credits that name no order, any number with one statement. */
@Singleton
class CreditTable {

    private final Database database;
    private final ShopProfile shop;

    CreditTable(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    Map<Credit.Key, StoredCredit> stored(Collection<Credit.Key> keys) {
        return database.with(sql -> Columns.of(keys)
                .with("customer", Credit.Key::customerId)
                .with("id", Credit.Key::id)
                .bindTo(sql.createQuery("""
                        select c.* from unnest(cast(:customer as text[]), cast(:id as text[])) as r(customer_id, credit_id)
                        join credit c using (customer_id, credit_id)
                        """))
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(stored -> stored.credit().key(), Function.identity())));
    }

    List<StoredCredit> ofCustomers(Collection<String> customerIds) {
        return database.with(sql -> Columns.of(customerIds)
                .with("id", id -> id)
                .bindTo(
                        sql.createQuery(
                                "select * from credit where customer_id = any (cast(:id as text[])) order by customer_id, version"))
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns the new version of each. */
    Map<Credit.Key, Long> save(Collection<StoredCredit> credits) {
        return database.with(sql -> Columns.of(credits)
                .with("customer", stored -> stored.credit().customerId())
                .with("id", stored -> stored.credit().id())
                .with("at", stored -> stored.credit().creditedAt())
                .with("amount", stored -> stored.credit().amount().amount())
                .with("currency", stored -> stored.credit().amount().currency())
                .with("reporting", stored -> {
                    var money = stored.credit().reportingAmount();
                    return money == null ? null : money.amount();
                })
                .with("reason", stored -> stored.credit().reason())
                .with("updated", stored -> stored.credit().updatedAt())
                .with("history", StoredCredit::history)
                .bindTo(sql.createQuery("""
                        insert into credit (customer_id, credit_id, credited_at, amount, currency, reporting_amount,
                          reason, updated_at, history, version)
                        select r.*, nextval('event_version') from unnest(cast(:customer as text[]), cast(:id as text[]),
                          cast(:at as timestamptz[]), cast(:amount as numeric[]), cast(:currency as text[]),
                          cast(:reporting as numeric[]), cast(:reason as text[]), cast(:updated as timestamptz[]),
                          cast(:history as boolean[])) as r
                        on conflict (customer_id, credit_id) do update set credited_at = excluded.credited_at,
                          amount = excluded.amount, currency = excluded.currency,
                          reporting_amount = excluded.reporting_amount, reason = excluded.reason,
                          updated_at = excluded.updated_at, history = excluded.history, version = excluded.version
                        returning customer_id, credit_id, version
                        """))
                .reduceRows(new HashMap<Credit.Key, Long>(), (map, row) -> {
                    map.put(
                            new Credit.Key(
                                    row.getColumn("customer_id", String.class),
                                    row.getColumn("credit_id", String.class)),
                            row.getColumn("version", Long.class));
                    return map;
                }));
    }

    /** Gives the credits of guests to their heirs with new versions; one that the heir has already is the same credit. */
    List<StoredCredit> move(Map<String, String> heirs) {
        return database.with(sql -> Columns.of(heirs.entrySet())
                .with("guest", Map.Entry::getKey)
                .with("heir", Map.Entry::getValue)
                .bindTo(sql.createQuery("""
                        with moved as (
                          delete from credit c using unnest(cast(:guest as text[]), cast(:heir as text[])) as r(guest, heir)
                          where c.customer_id = r.guest returning r.heir, c.*)
                        insert into credit (customer_id, credit_id, credited_at, amount, currency, reporting_amount,
                          reason, updated_at, history, version)
                        select heir, credit_id, credited_at, amount, currency, reporting_amount, reason, updated_at,
                          history, nextval('event_version') from moved
                        on conflict do nothing returning *
                        """))
                .map((row, context) -> read(row))
                .list());
    }

    private StoredCredit read(ResultSet row) throws SQLException {
        var reporting = row.getBigDecimal("reporting_amount");
        return new StoredCredit(
                new Credit(
                        row.getString("customer_id"),
                        row.getString("credit_id"),
                        Instants.of(row, "credited_at"),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        reporting == null ? null : new Money(reporting, shop.currency()),
                        row.getString("reason"),
                        Instants.orNull(row, "updated_at")),
                row.getBoolean("history"),
                row.getLong("version"));
    }
}
