package io.winback.campaign.offer.guard;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what decides about offers to some customers in one statement, in the caller's transaction; the customers are locked. */
@Singleton
public class FiguresQuery {

    private static final String[] MONEY = Arrays.stream(OfferDefinition.Kind.values())
            .filter(OfferDefinition.Kind::isMoney)
            .map(Enum::name)
            .toArray(String[]::new);

    private final Database database;
    private final ShopProfile shop;

    FiguresQuery(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /**
     * Whom an offer is for, one row per customer.
     *
     * @param campaign none for a compensation
     */
    public record Subject(String customer, @Nullable String campaign, String offer) {}

    /** By customer; who is not known here is absent. */
    public Map<String, CustomerFigures> of(Collection<Subject> subjects, Instant now) {
        return database.with(sql -> Columns.of(subjects)
                .with("customer", Subject::customer)
                .with("campaign", Subject::campaign)
                .with("offer", Subject::offer)
                .bindTo(sql.createQuery("""
                        select c.customer_id, c.stage, c.value_amount, c.value_currency, c.value_basis, c.p_buy, c.currency,
                          coalesce(r.language, c.language) as language, c.zone, c.country,
                          k.used, k.open, k.reward_at, k.codes, d.leaked, n.contacts, o.usual
                        from unnest(cast(:customer as text[]), cast(:campaign as text[]), cast(:offer as text[]))
                            a(customer_id, campaign, offer)
                          join customer c on c.customer_id = a.customer_id
                          left join preference r on r.customer_id = a.customer_id
                          cross join lateral (
                            select sum(coalesce(p.cost, p.planned_cost)) filter (where p.state = 'REDEEMED') as used,
                              sum(p.planned_cost) filter (
                                where p.state in ('ISSUED', 'RESERVED') and p.expires_at > :now) as open,
                              max(p.issued_at) filter (
                                where p.campaign is not null and p.state <> 'REVOKED' and p.kind = any(:money)) as reward_at,
                              count(*) filter (
                                where p.campaign = a.campaign and p.offer = a.offer and p.state <> 'REVOKED') as codes
                            from coupon p where p.customer_id = a.customer_id) k
                          cross join lateral (
                            select sum(l.cost) as leaked from redemption l
                            where l.customer_id = a.customer_id and l.state in ('OVERUSED', 'LEAKED')) d
                          cross join lateral (
                            select count(*) as contacts from contact m where m.customer_id = a.customer_id) n
                          cross join lateral (
                            select nullif(avg(q.goods), 0) as usual from purchase q
                            where q.customer_id = a.customer_id and q.status <> 'CANCELLED' and q.goods is not null) o
                        """))
                .bind("now", now)
                .bindArray("money", String.class, (Object[]) MONEY)
                .map((row, context) -> figures(row))
                .collect(Collectors.toMap(CustomerFigures::customer, Function.identity())));
    }

    private CustomerFigures figures(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var usual = row.getBigDecimal("usual");
        return new CustomerFigures(
                row.getString("customer_id"),
                row.getString("stage"),
                value(row),
                row.getString("value_basis"),
                row.getBigDecimal("p_buy"),
                currency == null ? null : Currency.getInstance(currency),
                row.getString("language"),
                row.getString("zone"),
                row.getString("country"),
                new CustomerFigures.Spent(
                        money(row.getBigDecimal("used")),
                        money(row.getBigDecimal("open")),
                        money(row.getBigDecimal("leaked")),
                        row.getInt("contacts")),
                Instants.orNull(row, "reward_at"),
                row.getInt("codes"),
                usual == null ? null : money(usual));
    }

    private @Nullable Money value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("value_amount");
        return amount != null && shop.currency().getCurrencyCode().equals(row.getString("value_currency"))
                ? money(amount)
                : null;
    }

    private Money money(@Nullable BigDecimal amount) {
        return new Money(amount == null ? BigDecimal.ZERO : amount, shop.currency());
    }
}
