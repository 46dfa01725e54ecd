package io.winback.campaign.redemption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One code and all its uses, brought into line with what orders say now. Decides alone: the same orders in any sequence end in the same
 * state, but for which of two orders that used the code came first.
 */
final class CodeBook {

    private final TillCoupon coupon;
    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final List<Use> changed = new ArrayList<>();
    private final List<Use> touched = new ArrayList<>();

    CodeBook(TillCoupon coupon, List<Use> uses) {
        this.coupon = coupon;
        uses.forEach(use -> this.uses.put(use.order(), use));
    }

    TillCoupon coupon() {
        return coupon;
    }

    /** Uses whose state is another than before; each is news. */
    List<Use> changed() {
        return changed;
    }

    /** Those, and uses of which only the customer or the cost is another. */
    List<Use> touched() {
        return touched;
    }

    /** The use that honours the code at present. */
    Optional<Use> redeeming() {
        return uses.values().stream()
                .filter(use -> use.state() == Use.State.REDEEMED)
                .findFirst();
    }

    void settle(List<NamedOrder> orders) {
        orders.stream()
                .sorted(Comparator.comparing(NamedOrder::stands)
                        .thenComparing(NamedOrder::orderedAt)
                        .thenComparing(NamedOrder::order))
                .forEach(this::settle);
        promote();
    }

    private void settle(NamedOrder order) {
        var before = Optional.ofNullable(uses.get(order.order()));
        if (order.names(coupon.code())) {
            named(order, before);
        } else {
            before.filter(Use::live)
                    .filter(use -> !order.stands() || use.named())
                    .ifPresent(use -> put(use.in(Use.State.ROLLED_BACK)));
        }
    }

    private void named(NamedOrder order, Optional<Use> before) {
        var use = before.filter(Use::live).orElse(null);
        if (use == null) {
            put(first(order, before, state(order)));
        } else if (use.asked() && use.state() == Use.State.REDEEMED) {
            // the shop was told yes: it stands, at what the shop told us then unless that was in a foreign currency
            put(cost(use, order).by(order.customer()).told(true, true));
        } else {
            put(worth(use.by(order.customer()), order)
                    .told(use.asked(), true)
                    .in(use.state() == Use.State.LEAKED || !entitled(order) ? state(order) : use.state()));
        }
    }

    /** Told for the first time, or again after it was given back. */
    private Use first(NamedOrder order, Optional<Use> before, Use.State state) {
        var gives = coupon.gives();
        var use = new Use(
                coupon.code(),
                order.order(),
                order.customer(),
                state,
                before.map(Use::discount).orElse(null),
                before.map(Use::cost).orElseGet(() -> gives.costOn(null, null)),
                false,
                true,
                order.orderedAt());
        return worth(use, order);
    }

    private Use worth(Use use, NamedOrder order) {
        var gives = coupon.gives();
        return order.goods() == null
                ? use
                : use.worth(
                        gives.discountOn(order.goods(), order.reporting()),
                        gives.costOn(order.goods(), order.reporting()));
    }

    private Use cost(Use use, NamedOrder order) {
        var told = use.discount();
        if (told == null) {
            // the call said nothing of the goods
            return worth(use, order);
        }
        return told.currency().equals(use.cost().currency()) || order.reporting() == null
                ? use
                : use.worth(told, coupon.gives().costOn(order.goods(), order.reporting()));
    }

    private Use.State state(NamedOrder order) {
        if (!entitled(order)) {
            return Use.State.LEAKED;
        }
        var free = redeeming().filter(use -> !use.order().equals(order.order())).isEmpty();
        return free ? Use.State.REDEEMED : Use.State.OVERUSED;
    }

    private boolean entitled(NamedOrder order) {
        return coupon.isFor(order.customer(), order.orderedAt());
    }

    /** Where the order that had the code is gone, the next one that used it has it rightly. */
    private void promote() {
        if (redeeming().isEmpty()) {
            uses.values().stream()
                    .filter(use -> use.state() == Use.State.OVERUSED)
                    .min(Comparator.comparing(Use::at).thenComparing(Use::order))
                    .ifPresent(use -> put(use.in(Use.State.REDEEMED)));
        }
    }

    private void put(Use use) {
        var before = uses.put(use.order(), use);
        if (use.equals(before)) {
            return;
        }
        touched.removeIf(other -> other.order().equals(use.order()));
        touched.add(use);
        if (before == null || before.state() != use.state()) {
            changed.removeIf(other -> other.order().equals(use.order()));
            changed.add(use);
        }
    }

    /** When the code was used last, as far as that is news. */
    Optional<Instant> redeemedAnew() {
        return changed.stream()
                .filter(use -> use.state() == Use.State.REDEEMED)
                .map(Use::at)
                .findFirst();
    }
}
