package io.winback.campaign.redemption;

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
 * A coupon as the till looks at it.
 *
 * @param gives what it takes off and what it costs
 * @param minimum goods from which it counts, in the shop's currency
 * @param erased its holder was: nobody can use it any more
 * @param reservedUntil by the machine clock
 * @param revoked a used code can be revoked too: it is not good again when it is given back
 */
record TillCoupon(
        UUID id,
        String code,
        String customer,
        @Nullable UUID enrollment,
        Worth gives,
        @Nullable Money minimum,
        String state,
        boolean erased,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String redeemedOrder,
        @Nullable String reservedOrder,
        @Nullable Instant reservedUntil,
        boolean revoked) {

    static final String COLUMNS = """
            id, code, customer_id, enrollment_id, kind, percent, at_most, amount, currency, points, gift, planned_cost, extra_cost,
            minimum, state, erased, issued_at, expires_at, redeemed_order, reserved_order, reserved_until, revoked_at
            """;

    /** @param shop its currency, in which costs and minima are */
    static TillCoupon from(ResultSet row, Currency shop) throws SQLException {
        return new TillCoupon(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("customer_id"),
                row.getObject("enrollment_id", UUID.class),
                Worth.from(row, shop),
                money(row.getBigDecimal("minimum"), shop),
                row.getString("state"),
                row.getBoolean("erased"),
                Instants.of(row, "issued_at"),
                Instants.of(row, "expires_at"),
                row.getString("redeemed_order"),
                row.getString("reserved_order"),
                Instants.orNull(row, "reserved_until"),
                row.getObject("revoked_at") != null);
    }

    /**
     * Whether it can be used so.
     *
     * @param now by the business clock, for its expiry
     * @param machine for reservations
     */
    Verdict verdict(Presented presented, Instant now, Instant machine) {
        if (presented.customer() != null && !customer.equals(presented.customer())) {
            return Verdict.NOT_ELIGIBLE;
        }
        if (erased) {
            return Verdict.VOID;
        }
        if (state.equals("REDEEMED")) {
            return Verdict.ALREADY_REDEEMED;
        }
        if (state.equals("REVOKED")) {
            return Verdict.REVOKED;
        }
        var order = presented.order();
        if (reserved(machine)) {
            // whoever has it at the till may finish
            return reservedOrder != null && reservedOrder.equals(order) ? onGoods(presented) : Verdict.RESERVED;
        }
        return expiredAt(now) ? Verdict.EXPIRED : onGoods(presented);
    }

    /** A code expires at the stated second. */
    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether an order of this customer and time is entitled to it, used or not. */
    boolean isFor(String other, Instant orderedAt) {
        return !erased && !state.equals("REVOKED") && customer.equals(other) && !expiredAt(orderedAt);
    }

    private boolean reserved(Instant machine) {
        return state.equals("RESERVED") && reservedUntil != null && machine.isBefore(reservedUntil);
    }

    private Verdict onGoods(Presented presented) {
        var goods = presented.goods();
        if (goods == null) {
            return Verdict.VALID;
        }
        var reporting = presented.reporting();
        if (!gives.comparesWith(goods, reporting) || (minimum != null && reporting == null)) {
            return Verdict.CURRENCY;
        }
        return minimum != null && reporting != null && reporting.compareTo(minimum) < 0
                ? Verdict.BELOW_MINIMUM
                : Verdict.VALID;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
