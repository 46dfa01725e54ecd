package io.winback.campaign.redemption;

import io.quarkus.arc.All;
import io.winback.campaign.audience.OrderPlaced;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.shop.ShopProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settles codes by the orders that name them, whichever of order and call comes first. An order that names a code has used it: rightly,
 * once more ({@code OVERUSED}), or without a right to it ({@code LEAKED}); nothing is dropped. Later news of the order corrects it; one that
 * is cancelled, or comes back whole, gives the code back. Of one that comes back in part the cost stays as it was.
 */
@ApplicationScoped
public class SettlementService {

    private final CodeBooks books;
    private final List<RedemptionListener> listeners;
    private final Outbox outbox;
    private final ShopProfile shop;
    private final RedemptionMeters meters;
    private final Clock clock;

    SettlementService(
            CodeBooks books,
            @All List<RedemptionListener> listeners,
            Outbox outbox,
            ShopProfile shop,
            RedemptionMeters meters,
            Clock clock) {
        this.books = books;
        this.listeners = listeners;
        this.outbox = outbox;
        this.shop = shop;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whose coupons these orders concern; they are to be locked with the customers of the orders. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> holders(Collection<OrderPlaced> placed, Collection<String> returned) {
        return books.holders(codes(placed), orders(placed, returned));
    }

    /**
     * Brings the codes into line with the orders, after those are stored.
     *
     * @param news orders that are news
     * @param returned orders of which something came back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Collection<OrderPlaced> news, Collection<String> returned) {
        var concerned = orders(news, returned);
        var named = books.of(codes(news), concerned);
        if (named.isEmpty()) {
            return;
        }
        var worth = news.stream().collect(Collectors.toMap(OrderPlaced::orderId, Function.identity()));
        var orders = books.orders(concerned).stream()
                .map(order -> withGoods(order, worth))
                .toList();
        settle(named, orders);
    }

    /** The order that had a code gave it back: the next one that used it has it rightly. The holder is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void givenBack(String code) {
        settle(books.of(List.of(code), List.of()), List.of());
    }

    private void settle(List<CodeBook> named, List<NamedOrder> orders) {
        named.forEach(book -> book.settle(orders));
        books.store(named, clock.instant());
        outbox.append(named.stream()
                .filter(book -> !book.coupon().erased())
                .flatMap(book -> book.changed().stream().map(use -> CouponRedeemed.event(book.coupon(), use)))
                .toList());
        meters.changed(named.stream().flatMap(book -> book.changed().stream()).toList());
        tell(named);
    }

    private NamedOrder withGoods(NamedOrder order, Map<String, OrderPlaced> news) {
        var told = news.get(order.order());
        return told == null
                ? order
                : order.before(told.goods(), told.reportingGoods(), told.discount(), shop.currency());
    }

    private void tell(List<CodeBook> named) {
        var runs = new HashMap<UUID, Instant>();
        for (var book : named) {
            var enrollment = book.coupon().enrollment();
            if (enrollment != null) {
                book.redeemedAnew().ifPresent(at -> runs.merge(enrollment, at, SettlementService::earlier));
            }
        }
        if (!runs.isEmpty()) {
            listeners.forEach(listener -> listener.redeemed(runs));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Set<String> codes(Collection<OrderPlaced> placed) {
        var codes = new HashSet<String>();
        for (var order : placed) {
            var code = order.couponCode();
            if (code != null) {
                codes.addAll(new TypedCode(code).candidates());
            }
        }
        return codes;
    }

    private static Set<String> orders(Collection<OrderPlaced> placed, Collection<String> returned) {
        return Stream.concat(placed.stream().map(OrderPlaced::orderId), returned.stream())
                .collect(Collectors.toSet());
    }
}
