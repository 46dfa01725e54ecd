package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.platform.money.Money;
import io.winback.platform.page.Counted;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.shop.ShopProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an offer gives, in words. */
public final class OfferWords {

    private final DrawnWords words;
    private final Language language;
    private final Figures figures;
    private final Counted counted;
    private final String fallback;

    public OfferWords(Language language, ShopProfile shop) {
        this.words = language.words(DrawnWords.class);
        this.language = language;
        this.figures = new Figures(language);
        this.counted = new Counted(language);
        this.fallback = shop.defaultLanguage();
    }

    /** Such as "20 % off, at most £10.00, from £50.00 on, for 14 days". */
    public String of(OfferDefinition offer) {
        var parts = new ArrayList<String>();
        parts.add(worth(offer));
        if (offer.kind() != Kind.GIFT
                && offer.kind() != Kind.UPGRADE
                && !offer.gift().isEmpty()) {
            parts.add(words.andGift(gift(offer)));
        }
        if (offer.minimum() != null) {
            parts.add(words.minimum(figures.money(offer.minimum())));
        }
        var until = offer.validUntil();
        parts.add(
                until == null
                        ? words.validFor(counted.of(Objects.requireNonNull(offer.validDays()), words.days()))
                        : words.validUntil(figures.date(until)));
        if (offer.pool() != null) {
            parts.add(words.fromPool(offer.pool()));
        }
        return parts.stream().reduce(words::comma).orElseThrow();
    }

    private String worth(OfferDefinition offer) {
        return switch (offer.kind()) {
            case PERCENT -> percent(offer);
            case AMOUNT -> words.moneyOff(money(offer.amount()));
            case CASH_CREDIT -> words.credit(money(offer.amount()));
            case POINTS -> counted.of(offer.points() == null ? 0 : offer.points(), words.points());
            case GIFT -> words.gift(gift(offer));
            case FREE_DELIVERY -> words.freeDelivery();
            case UPGRADE -> words.upgrade(gift(offer));
        };
    }

    private String percent(OfferDefinition offer) {
        var percent = offer.percent() == null ? BigDecimal.ZERO : offer.percent();
        var off = words.percentOff(Shares.of(percent.movePointLeft(2), language));
        return offer.atMost() == null ? off : words.comma(off, words.atMost(figures.money(offer.atMost())));
    }

    private String money(@Nullable Money amount) {
        return amount == null ? "" : figures.money(amount);
    }

    private String gift(OfferDefinition offer) {
        return Objects.requireNonNullElse(offer.giftIn(language.code(), fallback), "");
    }
}
