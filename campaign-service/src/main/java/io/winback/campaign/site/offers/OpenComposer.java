package io.winback.campaign.site.offers;

import io.winback.campaign.definition.OfferCheck;
import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.campaign.offer.open.PublicOffer;
import io.winback.campaign.offer.open.PublicOfferResponse;
import io.winback.campaign.site.Links;
import io.winback.campaign.site.drawn.Shares;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts public offers into the language of the page. */
final class OpenComposer {

    private final Frame frame;
    private final ShopProfile shop;
    private final Instant now;
    private final OfferPageWords words;
    private final Figures figures;

    OpenComposer(Frame frame, ShopProfile shop, Instant now) {
        this.frame = frame;
        this.shop = shop;
        this.now = now;
        this.words = frame.language().words(OfferPageWords.class);
        this.figures = new Figures(frame.language());
    }

    OpenView compose(
            Page<PublicOfferResponse> page,
            OpenForm form,
            List<OfferCheck.Finding> warnings,
            OpenPageResource.Fault fault,
            boolean first) {
        var next = page.nextPageToken();
        return new OpenView(
                page.items().stream().map(this::row).toList(),
                frame.may(Roles.MARKETER),
                form,
                Arrays.stream(Kind.values())
                        .map(kind -> new OpenView.Kind(
                                kind.name(), kind(kind), kind.name().equals(form.kind())))
                        .toList(),
                shop.currency().getCurrencyCode(),
                shop.zone().getId(),
                page.items().stream()
                        .findFirst()
                        .map(offer -> words.order(offer.order()))
                        .orElse(""),
                warnings.stream()
                        .map(found -> found.field() + ": " + found.message())
                        .toList(),
                fault.any() ? words.openFault() : "",
                fault.detail(),
                fault.field(),
                next == null ? "" : OpenPageResource.PATH + "?pageToken=" + Links.encode(next),
                first ? "" : OpenPageResource.PATH);
    }

    private OpenView.Row row(PublicOfferResponse response) {
        var offer = response.offer();
        return new OpenView.Row(
                response.key(),
                offer.name(),
                gives(offer),
                response.worth(),
                day(offer.from()),
                until(offer.until()),
                OpenPageResource.PATH + "/" + Links.encode(response.key()) + "/remove");
    }

    private String gives(PublicOffer offer) {
        var percent = offer.percent() == null ? BigDecimal.ZERO : offer.percent();
        var money = offer.amount() == null ? offer.cost() : offer.amount();
        var figure = offer.kind() == Kind.PERCENT
                ? Shares.of(percent.movePointLeft(2), frame.language())
                : money == null ? "" : figures.money(money);
        var text = kind(offer.kind()) + " " + figure;
        return offer.minimum() == null ? text : words.from(text, figures.money(offer.minimum()));
    }

    private String day(Instant at) {
        return figures.date(at.atZone(shop.zone()).toLocalDate());
    }

    /** The last moment it holds lies before its end. */
    private String until(@Nullable Instant until) {
        if (until == null) {
            return words.openEnd();
        }
        var last = day(until.minusMillis(1));
        return until.isAfter(now) ? last : words.over(last);
    }

    private String kind(Kind kind) {
        return switch (kind) {
            case PERCENT -> words.kindPercent();
            case AMOUNT -> words.kindAmount();
            case CASH_CREDIT -> words.kindCredit();
            case POINTS -> words.kindPoints();
            case GIFT -> words.kindGift();
            case FREE_DELIVERY -> words.kindDelivery();
            case UPGRADE -> words.kindUpgrade();
        };
    }
}
