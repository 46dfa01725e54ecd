package io.winback.segmentation.profile;

import io.winback.platform.money.Money;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told last of each customer, and what has moved since far enough to be told. */
@Singleton
class Profiles {

    private static final int PROBABILITY_DECIMALS = 4;

    private final Database database;
    private final Outbox outbox;

    Profiles(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Tells a change of lifecycle stage or of RETURNED, a value that moved by over a tenth, and a probability of buying that moved by
     * over a tenth and at least by 0.01.
     */
    void publish(Collection<String> customers, Moment moment, boolean history) {
        var changed = database.with(sql -> sql.createQuery("""
                        insert into published_profile as p (customer_id, version, changed_at, stage, since, returned, orders,
                          last_order_on, value_amount, value_currency, value_basis, valued_on, p_buy, p_buy_days, p_buy_on,
                          history)
                        select l.customer_id, nextval('event_version'), cast(:now as timestamptz), l.stage, l.since,
                          l.returned, coalesce(a.orders, 0), a.last_on, v.amount, v.currency, v.basis, v.valued_on,
                          s.p_buy, s.horizon_days, s.as_of, :history
                        from lifecycle l join customer c using (customer_id)
                        left join activity a using (customer_id)
                        left join customer_value v using (customer_id)
                        left join published_profile told using (customer_id)
                        left join lateral (
                          select s.p_buy, t.horizon_days, n.as_of from score s
                          join score_terms t using (snapshot_id) join snapshot n on n.id = s.snapshot_id
                          where s.snapshot_id = (select current_snapshot()) and s.customer_id = l.customer_id limit 1) s on true
                        where l.customer_id = any (cast(:ids as text[])) and not c.erased and (told.customer_id is null
                          or told.stage <> l.stage or told.returned <> l.returned
                          or (told.value_amount is null) <> (v.amount is null)
                          or abs(v.amount - told.value_amount) > 0.1 * abs(told.value_amount)
                          or (told.p_buy is null) <> (s.p_buy is null) or told.p_buy_days <> s.horizon_days
                          or abs(s.p_buy - told.p_buy) > 0.1 * told.p_buy and abs(s.p_buy - told.p_buy) >= 0.01)
                        on conflict (customer_id) do update set version = excluded.version, changed_at = excluded.changed_at,
                          stage = excluded.stage, since = excluded.since, returned = excluded.returned,
                          orders = excluded.orders, last_order_on = excluded.last_order_on,
                          value_amount = excluded.value_amount, value_currency = excluded.value_currency,
                          value_basis = excluded.value_basis, valued_on = excluded.valued_on,
                          p_buy = excluded.p_buy, p_buy_days = excluded.p_buy_days, p_buy_on = excluded.p_buy_on,
                          history = excluded.history
                        returning *
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("now", moment.now())
                .bind("history", history)
                .map((row, context) -> told(row))
                .list());
        outbox.append(changed.stream().map(ProfileChanged::event).toList());
    }

    /** Forgets what was told of the customers, and tells so; returns of how many anything was. */
    long withdraw(Collection<String> customers, Moment moment) {
        var told = database.with(sql -> sql.createQuery(
                        "delete from published_profile where customer_id = any (cast(:ids as text[])) returning customer_id")
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .list());
        outbox.append(told.stream()
                .map(customer -> ProfileChanged.gone(customer, moment.now()))
                .toList());
        return told.size();
    }

    /** What was told of the next customers, locked so that no later news of them overtakes. */
    List<ProfileChanged> lockNext(String after, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select p.* from customer c join published_profile p using (customer_id)
                        where c.customer_id > :after order by c.customer_id limit :limit for update of c
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> told(row))
                .list());
    }

    private static ProfileChanged told(ResultSet row) throws SQLException {
        return new ProfileChanged(
                row.getString("customer_id"),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("stage"),
                row.getObject("since", LocalDate.class),
                row.getBoolean("returned"),
                row.getInt("orders"),
                row.getObject("last_order_on", LocalDate.class),
                value(row),
                probability(row.getBigDecimal("p_buy")),
                row.getObject("p_buy_days", Integer.class),
                row.getObject("p_buy_on", LocalDate.class),
                row.getBoolean("history"));
    }

    private static @Nullable String probability(@Nullable BigDecimal probability) {
        return probability == null
                ? null
                : probability
                        .setScale(PROBABILITY_DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static ProfileChanged.@Nullable Value value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("value_amount");
        return amount == null
                ? null
                : new ProfileChanged.Value(
                        new Money(amount, Currency.getInstance(row.getString("value_currency"))),
                        row.getString("value_basis"),
                        row.getObject("valued_on", LocalDate.class));
    }
}
