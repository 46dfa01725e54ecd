package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon takes off goods, and what that costs the shop.
 *
 * @param percent off the goods
 * @param atMost the most a percentage takes off, in the shop's currency
 * @param amount off the goods, or paid into an account, in the currency it was issued in
 * @param gift in words
 * @param planned what it was expected to cost at issue, in the shop's currency
 * @param extra the part of it that is no money taken off: gift, delivery, upgrade, points
 */
record Worth(
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Integer points,
        @Nullable String gift,
        Money planned,
        Money extra) {

    static Worth from(ResultSet row, Currency shop) throws SQLException {
        var atMost = row.getBigDecimal("at_most");
        var amount = row.getBigDecimal("amount");
        return new Worth(
                row.getString("kind"),
                row.getBigDecimal("percent"),
                atMost == null ? null : new Money(atMost, shop),
                amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                row.getObject("points", Integer.class),
                row.getString("gift"),
                new Money(row.getBigDecimal("planned_cost"), shop),
                new Money(row.getBigDecimal("extra_cost"), shop));
    }

    /** Whether what it takes off these goods can be said in their currency. */
    boolean comparesWith(Money goods, @Nullable Money reporting) {
        if (kind.equals("AMOUNT")) {
            return amount == null || amount.currency().equals(goods.currency());
        }
        return atMost == null || reporting != null;
    }

    /**
     * What it takes off goods.
     *
     * @param goods before the discount, in the currency of the order; without them an amount counts in full
     * @param reporting the same in the shop's currency
     * @return in the currency of the goods; null where that is not an amount of money (a gift, free delivery, a credit the shop keeps)
     */
    @Nullable
    Money discountOn(@Nullable Money goods, @Nullable Money reporting) {
        if (kind.equals("AMOUNT") && amount != null) {
            return goods == null || !goods.currency().equals(amount.currency()) ? amount : least(amount, goods);
        }
        if (percent == null || goods == null) {
            return null;
        }
        var off = goods.times(percent.movePointLeft(2));
        if (atMost == null || reporting == null || reporting.amount().signum() == 0) {
            return off;
        }
        var most = atMost.currency().equals(goods.currency())
                ? atMost
                : goods.times(atMost.amount().divide(reporting.amount(), MathContext.DECIMAL64));
        return least(off, most);
    }

    /** What that costs the shop, in its currency; what was planned where the goods do not tell. */
    Money costOn(@Nullable Money goods, @Nullable Money reporting) {
        var money = planned.minus(extra);
        if (kind.equals("AMOUNT") && amount != null) {
            var off = discountOn(goods, reporting);
            money = off == null || amount.amount().signum() == 0
                    ? money
                    : off.currency().equals(planned.currency())
                            ? off
                            : money.times(off.amount().divide(amount.amount(), MathContext.DECIMAL64));
        } else if (percent != null && reporting != null) {
            var off = reporting.times(percent.movePointLeft(2));
            money = atMost == null ? off : least(off, atMost);
        }
        return money.plus(extra);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
