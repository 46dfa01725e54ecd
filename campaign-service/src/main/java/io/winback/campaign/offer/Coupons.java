package io.winback.campaign.offer;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.offer.guard.CustomerFigures;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.ids.Ids;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes coupons out of offers: in the customer's currency and words, good to the end of their local day. Nothing is stored. */
@Singleton
public class Coupons {

    private final SendWindow window;
    private final ShopProfile shop;
    private final Ids ids;

    Coupons(SendWindow window, ShopProfile shop, Ids ids) {
        this.window = window;
        this.shop = shop;
        this.ids = ids;
    }

    /**
     * Who is to have it, as far as it shows on the coupon.
     *
     * @param currency they pay in, none: the shop's
     * @param language of the gift's words, none: the shop's
     */
    public record Person(
            @Nullable Currency currency, @Nullable String language, ZoneId zone) {}

    public Person person(CustomerFigures figures) {
        return new Person(
                figures.currency(),
                figures.language(),
                window.zone(figures.zone(), figures.country()).id());
    }

    /**
     * The coupon as it is issued now.
     *
     * @param planned what it is expected to cost, in the shop's currency
     */
    public Coupon of(Holder holder, OfferDefinition offer, Person person, Code code, Money planned, Instant now) {
        return new Coupon(
                ids.next(),
                code.text(),
                holder.customer(),
                holder.campaign(),
                holder.enrollment(),
                holder.offer(),
                offer.kind().name(),
                offer.percent(),
                offer.atMost(),
                offer.amountIn(person.currency()).orElse(null),
                offer.points(),
                offer.giftIn(
                        Objects.requireNonNullElse(person.language(), shop.defaultLanguage()), shop.defaultLanguage()),
                offer.minimum(),
                code.source(),
                planned,
                "ISSUED",
                false,
                now,
                expires(offer, person.zone(), now),
                null);
    }

    /** A code and where it comes from. */
    public record Code(String text, Coupon.Source source) {

        public static Code made(String text) {
            return new Code(text, Coupon.Source.MADE);
        }
    }

    /** The beginning of the first local day on which it is not good any more. */
    static Instant expires(OfferDefinition offer, ZoneId zone, Instant now) {
        var until = offer.validUntil();
        var days = offer.validDays();
        var last = until == null ? now.atZone(zone).toLocalDate().plusDays(days == null ? 0 : days - 1L) : until;
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
