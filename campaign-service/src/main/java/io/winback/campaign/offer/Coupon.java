package io.winback.campaign.offer;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal code and what it gives.
 *
 * @param erased its holder was: nobody can use it any more. It was personal, so that nobody else could either; left alive it would be
 *     good for whoever finds the mail, and its use would lead back to the person.
 */
public record Coupon(
        UUID id,
        String code,
        String customer,
        String campaign,
        UUID enrollment,
        String offer,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable String gift,
        String state,
        boolean erased,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String redeemedOrder) {

    static final String COLUMNS = """
            id, code, customer_id, campaign, enrollment_id, offer, kind, percent, amount, currency, gift, state, erased,
            issued_at, expires_at, redeemed_order
            """;

    static Coupon from(ResultSet row) throws SQLException {
        return new Coupon(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getObject("enrollment_id", UUID.class),
                row.getString("offer"),
                row.getString("kind"),
                row.getBigDecimal("percent"),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("gift"),
                row.getString("state"),
                row.getBoolean("erased"),
                instant(row, "issued_at"),
                instant(row, "expires_at"),
                row.getString("redeemed_order"));
    }

    boolean redeemed() {
        return state.equals("REDEEMED");
    }

    /** A code expires at the stated second. */
    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isFor(String other, Instant now) {
        return !erased && customer.equals(other) && !expiredAt(now);
    }

    /** What the code takes off goods of this value; null where that is not an amount of money (a gift, free delivery). */
    @Nullable
    Money discountOn(Money goods) {
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

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
