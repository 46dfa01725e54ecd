package io.winback.campaign.redemption;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.offer.Coupon;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles the use of coupons, once per code and order whichever of call and order event comes first. */
@ApplicationScoped
public class RedemptionService {

    private final RedemptionRepository coupons;
    private final Customers customers;
    private final Outbox outbox;
    private final Clock clock;

    RedemptionService(RedemptionRepository coupons, Customers customers, Outbox outbox, Clock clock) {
        this.coupons = coupons;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the code would give this customer now. Nothing changes. */
    @Transactional
    CouponResponse validate(String code, @Nullable String customer) {
        var coupon = existing(code);
        return CouponResponse.of(
                coupon, refusal(coupon, customer, clock.instant()).orElse("VALID"));
    }

    /** Uses the code for an order; the same order again gets the same answer. */
    @Transactional
    RedemptionResponse redeem(String code, RedeemRequest request) {
        var coupon = locked(code);
        var before = coupons.redemption(code, request.orderId());
        if (before.isPresent()) {
            return honoured(before.get());
        }
        var now = clock.instant();
        refusal(coupon, request.customerId(), now).ifPresent(reason -> {
            throw new CouponRefusedException(coupon.code(), reason);
        });
        var discount = request.goods() == null ? coupon.amount() : coupon.discountOn(request.goods());
        return settle(coupon, new Use(request.orderId(), request.customerId(), discount), "REDEEMED", now);
    }

    /** An order may have told of the code before the shop asks; that it was recorded does not make it good. */
    private static RedemptionResponse honoured(RedemptionResponse before) {
        if (!before.state().equals("REDEEMED")) {
            throw new CouponRefusedException(before.code(), before.state());
        }
        return before;
    }

    /** Gives the code back after an order that did not come about. */
    @Transactional
    RedemptionResponse rollBack(String code, String order) {
        locked(code);
        return coupons.rollBack(code, order)
                .orElseThrow(() -> new CouponRefusedException(code, "NOT_REDEEMED_BY_THIS_ORDER"));
    }

    /** An order named the code: it is redeemed, or recorded as overused or leaked; never dropped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(String code, String order, String customer, @Nullable Money goods, Instant at) {
        if (coupons.find(code).isEmpty()) {
            return;
        }
        var coupon = locked(code);
        var before = coupons.redemption(code, order);
        var state = coupon.redeemed() ? "OVERUSED" : coupon.isFor(customer, at) ? "REDEEMED" : "LEAKED";
        if (before.isEmpty() || cleared(before.get(), state)) {
            var discount = goods == null ? coupon.amount() : coupon.discountOn(goods);
            settle(coupon, new Use(order, customer, discount), state, at);
        } else {
            coupons.moveRedemption(code, order, customer);
        }
    }

    /** The guest who used the code turns out to be its holder. */
    private static boolean cleared(RedemptionResponse before, String state) {
        return before.state().equals("LEAKED") && state.equals("REDEEMED");
    }

    /** One use of a code. */
    record Use(String order, String customer, @Nullable Money discount) {}

    private RedemptionResponse settle(Coupon coupon, Use use, String state, Instant at) {
        coupons.insertRedemption(coupon, use, state, at);
        if (state.equals("REDEEMED")) {
            coupons.markRedeemed(coupon.id(), use.order());
        }
        if (!coupon.erased()) {
            outbox.append(CouponRedeemed.event(coupon, use.order(), state, use.discount(), at));
        }
        return new RedemptionResponse(coupon.code(), use.order(), state, use.discount(), at);
    }

    private static Optional<String> refusal(Coupon coupon, @Nullable String customer, Instant now) {
        if (customer != null && !coupon.customer().equals(customer)) {
            return Optional.of("NOT_ELIGIBLE");
        }
        if (coupon.erased()) {
            return Optional.of("VOID");
        }
        if (coupon.redeemed()) {
            return Optional.of("ALREADY_REDEEMED");
        }
        return coupon.expiredAt(now) ? Optional.of("EXPIRED") : Optional.empty();
    }

    private Coupon existing(String code) {
        return coupons.find(code).orElseThrow(() -> new UnknownCouponException(code));
    }

    private Coupon locked(String code) {
        customers.lockKnown(existing(code).customer());
        return coupons.lock(code).orElseThrow(() -> new UnknownCouponException(code));
    }
}
