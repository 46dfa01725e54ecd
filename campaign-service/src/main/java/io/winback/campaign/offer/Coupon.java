package io.winback.campaign.offer;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal code and what it gives.
 *
 * @param campaign none where an agent gave it as a compensation, as with the enrollment
 * @param atMost the most a percentage takes off, in the shop's currency
 * @param gift in the words of the customer's language
 * @param minimum goods from which it counts, in the shop's currency
 * @param plannedCost what it was expected to cost the shop at issue, in its currency
 * @param erased its holder was: nobody can use it any more. It was personal, so that nobody else could either; left alive it would be
 *     good for whoever finds the mail, and its use would lead back to the person.
 */
public record Coupon(
        UUID id,
        String code,
        String customer,
        @Nullable String campaign,
        @Nullable UUID enrollment,
        String offer,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Integer points,
        @Nullable String gift,
        @Nullable Money minimum,
        Source source,
        Money plannedCost,
        String state,
        boolean erased,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String redeemedOrder) {

    public static final String COLUMNS = """
            id, code, customer_id, campaign, enrollment_id, offer, kind, percent, at_most, amount, currency, points, gift, minimum, source,
            planned_cost, state, erased, issued_at, expires_at, redeemed_order
            """;

    /** Where codes come from. */
    public enum Source {
        MADE,
        POOL
    }

    /** @param reporting the shop's currency, in which costs and minima are */
    public static Coupon from(ResultSet row, Currency reporting) throws SQLException {
        return new Coupon(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getObject("enrollment_id", UUID.class),
                row.getString("offer"),
                row.getString("kind"),
                row.getBigDecimal("percent"),
                money(row.getBigDecimal("at_most"), reporting.getCurrencyCode()),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("points", Integer.class),
                row.getString("gift"),
                money(row.getBigDecimal("minimum"), reporting.getCurrencyCode()),
                Source.valueOf(row.getString("source")),
                new Money(row.getBigDecimal("planned_cost"), reporting),
                row.getString("state"),
                row.getBoolean("erased"),
                Instants.of(row, "issued_at"),
                Instants.of(row, "expires_at"),
                row.getString("redeemed_order"));
    }

    public boolean redeemed() {
        return state.equals("REDEEMED");
    }

    /** A code expires at the stated second. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean isFor(String other, Instant now) {
        return !erased && customer.equals(other) && !expiredAt(now);
    }

    /** What the code takes off goods of this value; null where that is not an amount of money (a gift, free delivery). */
    public @Nullable Money discountOn(Money goods) {
        if (percent != null) {
            return goods.times(percent.movePointLeft(2));
        }
        return amount == null || !amount.currency().equals(goods.currency())
                ? amount
                : amount.compareTo(goods) > 0 ? goods : amount;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }
}
