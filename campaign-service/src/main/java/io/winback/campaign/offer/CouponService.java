package io.winback.campaign.offer;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.platform.ids.Ids;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.shop.ShopProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues coupons, one per enrollment and offer for ever. */
@ApplicationScoped
public class CouponService {

    private final CouponRepository coupons;
    private final CouponCodes codes;
    private final Outbox outbox;
    private final Ids ids;
    private final ShopProfile shop;

    CouponService(CouponRepository coupons, CouponCodes codes, Outbox outbox, Ids ids, ShopProfile shop) {
        this.coupons = coupons;
        this.codes = codes;
        this.outbox = outbox;
        this.ids = ids;
        this.shop = shop;
    }

    /** Whose coupon, for which stage of which run. */
    public record Holder(
            String customer,
            @Nullable String campaign,
            @Nullable UUID enrollment,
            String offer) {}

    /** Who is to have a coupon of an offer. */
    public record Wanted(Holder holder, OfferDefinition offer) {}

    /** The coupons of enrollments and offers, by holder; those are issued now that do not exist yet. The customers are locked by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Holder, Coupon> issue(Collection<Wanted> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var issued = new HashMap<Holder, Coupon>();
        coupons.of(wanted.stream().map(Wanted::holder).toList()).forEach(coupon -> issued.put(holder(coupon), coupon));
        var fresh = wanted.stream()
                .filter(want -> !issued.containsKey(want.holder()))
                .map(want -> coupon(want, now))
                .toList();
        if (!fresh.isEmpty()) {
            coupons.insert(fresh);
            outbox.append(fresh.stream().map(CouponEvents::issued).toList());
            fresh.forEach(coupon -> issued.put(holder(coupon), coupon));
        }
        return issued;
    }

    private static Holder holder(Coupon coupon) {
        return new Holder(coupon.customer(), coupon.campaign(), coupon.enrollment(), coupon.offer());
    }

    private Coupon coupon(Wanted wanted, Instant now) {
        var holder = wanted.holder();
        var offer = wanted.offer();
        return new Coupon(
                ids.next(),
                codes.code(String.valueOf(holder.enrollment()), holder.offer()),
                holder.customer(),
                holder.campaign(),
                holder.enrollment(),
                holder.offer(),
                offer.kind().name(),
                offer.percent(),
                offer.amount(),
                offer.points(),
                offer.giftIn(shop.defaultLanguage(), shop.defaultLanguage()),
                offer.minimum(),
                Coupon.Source.MADE,
                Money.zero(shop.currency()),
                "ISSUED",
                false,
                now,
                now.atZone(shop.zone()).plusDays(14).toInstant(),
                null);
    }
}
