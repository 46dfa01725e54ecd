package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One use of a code with an order.
 *
 * @param customer whose order it is
 * @param discount what was taken off, in the currency of the order; null where that is no money
 * @param cost everything it cost the shop, in its currency
 * @param asked the shop asked, and was told that the code is good: it stays so while the order stands
 * @param named the order itself names the code
 * @param at business clock: of the call, or of the order
 */
record Use(
        String code,
        String order,
        String customer,
        State state,
        @Nullable Money discount,
        Money cost,
        boolean asked,
        boolean named,
        Instant at) {

    static final String COLUMNS =
            "code, order_id, customer_id, state, discount, currency, cost, asked, named, redeemed_at";

    /** What became of it. */
    enum State {
        REDEEMED,
        /** By its holder in time, after it was used with another order. */
        OVERUSED,
        /** By somebody else, too late, or after it was revoked. */
        LEAKED,
        /** The order did not come about, or no longer names the code. */
        ROLLED_BACK
    }

    static Use from(ResultSet row, Currency shop) throws SQLException {
        var discount = row.getBigDecimal("discount");
        var currency = Optional.ofNullable(row.getString("currency"))
                .map(Currency::getInstance)
                .orElse(shop);
        return new Use(
                row.getString("code"),
                row.getString("order_id"),
                row.getString("customer_id"),
                State.valueOf(row.getString("state")),
                discount == null ? null : new Money(discount, currency),
                new Money(row.getBigDecimal("cost"), shop),
                row.getBoolean("asked"),
                row.getBoolean("named"),
                Instants.of(row, "redeemed_at"));
    }

    boolean live() {
        return state != State.ROLLED_BACK;
    }

    Use in(State other) {
        return new Use(code, order, customer, other, discount, cost, asked, named, at);
    }

    Use by(String other) {
        return new Use(code, order, other, state, discount, cost, asked, named, at);
    }

    Use worth(@Nullable Money newDiscount, Money newCost) {
        return new Use(code, order, customer, state, newDiscount, newCost, asked, named, at);
    }

    Use told(boolean byTheShop, boolean byTheOrder) {
        return new Use(code, order, customer, state, discount, cost, byTheShop, byTheOrder, at);
    }
}
