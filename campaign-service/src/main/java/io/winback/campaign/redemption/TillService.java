package io.winback.campaign.redemption;

import io.quarkus.arc.All;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a shop asks about a code while its customer pays. */
@ApplicationScoped
class TillService {

    private final TillRepository till;
    private final SettlementService settlement;
    private final List<RedemptionListener> listeners;
    private final Outbox outbox;
    private final ShopProfile shop;
    private final RedemptionConfig config;
    private final RedemptionMeters meters;
    private final Clock clock;
    private final Clock machine;

    TillService(
            TillRepository till,
            SettlementService settlement,
            @All List<RedemptionListener> listeners,
            Outbox outbox,
            ShopProfile shop,
            RedemptionConfig config,
            RedemptionMeters meters,
            Clock clock,
            @Machine Clock machine) {
        this.till = till;
        this.settlement = settlement;
        this.listeners = listeners;
        this.outbox = outbox;
        this.shop = shop;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
        this.machine = machine;
    }

    /** What the code would give now. Nothing changes; it is noted when its holder first asked. */
    @Transactional
    CouponResponse validate(String code, Presented presented) {
        var coupon = existing(code);
        if (coupon.customer().equals(presented.customer())) {
            till.noteValidated(coupon.id(), clock.instant());
        }
        return CouponResponse.of(coupon, coupon.verdict(presented, clock.instant(), machine.instant()), presented);
    }

    /** Keeps the code for an order for a while; the same order again keeps it longer. */
    @Transactional
    CouponResponse reserve(String code, Presented presented, String order) {
        var coupon = existing(code);
        var now = machine.instant();
        accept(coupon, coupon.verdict(presented, clock.instant(), now));
        if (till.cancelled(order)) {
            throw new CouponRefusedException(coupon.code(), Verdict.ORDER_CANCELLED);
        }
        till.noteValidated(coupon.id(), clock.instant());
        if (!till.reserve(coupon.id(), order, now.plus(config.reserve()), now)) {
            accept(coupon, existing(code).verdict(presented, clock.instant(), now));
        }
        return CouponResponse.of(existing(code), Verdict.VALID, presented);
    }

    /** Lets go of a code that the order reserved; nothing changes where it did not. */
    @Transactional
    CouponResponse release(String code, String order) {
        var coupon = existing(code);
        till.release(coupon.id(), order);
        var after = existing(code);
        return CouponResponse.of(
                after, after.verdict(Presented.nothing(), clock.instant(), machine.instant()), Presented.nothing());
    }

    /** Uses the code for an order; the same order again gets the same answer. */
    @Transactional
    RedemptionResponse redeem(String code, Presented presented, String order, String customer) {
        var coupon = till.withHolderLocked(new TypedCode(code)).orElseThrow(() -> unknown(code));
        var now = clock.instant();
        var use = use(coupon, presented, order, customer, now);
        if (coupon.verdict(presented, now, machine.instant()) == Verdict.VALID
                && till.redeem(coupon, use, machine.instant())) {
            outbox.append(CouponRedeemed.event(coupon, use));
            meters.changed(List.of(use));
            var enrollment = coupon.enrollment();
            if (enrollment != null) {
                listeners.forEach(listener -> listener.redeemed(Map.of(enrollment, now)));
            }
            return RedemptionResponse.of(use);
        }
        return otherwise(code, presented, use);
    }

    /** It is not free: the order has it, or somebody else. */
    private RedemptionResponse otherwise(String code, Presented presented, Use use) {
        var coupon = existing(code);
        var before = till.use(coupon.code(), use.order());
        if (before.isPresent() && before.get().live()) {
            return RedemptionResponse.of(honoured(coupon, before.get(), use));
        }
        accept(coupon, coupon.verdict(presented, use.at(), machine.instant()));
        throw new CouponRefusedException(
                coupon.code(), till.cancelled(use.order()) ? Verdict.ORDER_CANCELLED : Verdict.RESERVED);
    }

    /** An order may have told of the code before the shop asks; that it was recorded does not make it good. */
    private Use honoured(TillCoupon coupon, Use before, Use use) {
        if (before.state() != Use.State.REDEEMED || !before.customer().equals(use.customer())) {
            throw new CouponRefusedException(
                    coupon.code(),
                    before.state() == Use.State.REDEEMED
                            ? Verdict.NOT_ELIGIBLE
                            : Verdict.valueOf(before.state().name()));
        }
        if (before.asked()) {
            return before;
        }
        var confirmed = before.worth(use.discount(), use.cost());
        till.confirm(coupon.id(), confirmed);
        return confirmed;
    }

    /** Gives the code back after an order that did not come about; once more changes nothing. */
    @Transactional
    RedemptionResponse rollBack(String code, String order) {
        var coupon = till.withHolderLocked(new TypedCode(code)).orElseThrow(() -> unknown(code));
        var done = till.rollBack(coupon, order, clock.instant());
        var use = till.use(coupon.code(), order)
                .filter(used -> used.state() == Use.State.ROLLED_BACK)
                .orElseThrow(() -> new CouponRefusedException(coupon.code(), Verdict.NOT_REDEEMED_BY_THIS_ORDER));
        if (done && !coupon.erased()) {
            outbox.append(CouponRedeemed.event(coupon, use));
        }
        if (done) {
            meters.changed(List.of(use));
            settlement.givenBack(coupon.code());
        }
        return RedemptionResponse.of(use);
    }

    private static void accept(TillCoupon coupon, Verdict verdict) {
        if (verdict != Verdict.VALID) {
            throw new CouponRefusedException(coupon.code(), verdict);
        }
    }

    private static Use use(TillCoupon coupon, Presented presented, String order, String customer, Instant now) {
        var gives = coupon.gives();
        return new Use(
                coupon.code(),
                order,
                customer,
                Use.State.REDEEMED,
                gives.discountOn(presented.goods(), presented.reporting()),
                gives.costOn(presented.goods(), presented.reporting()),
                true,
                false,
                now);
    }

    Presented presented(
            @Nullable String customer, @Nullable String order, @Nullable Money goods, @Nullable Money reporting) {
        return Presented.of(customer, order, goods, reporting, shop.currency());
    }

    private TillCoupon existing(String code) {
        return till.find(new TypedCode(code)).orElseThrow(() -> unknown(code));
    }

    /** Counted: many of them in a row are somebody who guesses. */
    private UnknownCouponException unknown(String code) {
        meters.unknown();
        return new UnknownCouponException(code);
    }
}
