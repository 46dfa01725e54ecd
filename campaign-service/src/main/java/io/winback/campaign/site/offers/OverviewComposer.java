package io.winback.campaign.site.offers;

import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.offer.overview.CampaignOffers;
import io.winback.campaign.offer.overview.OfferFigures;
import io.winback.campaign.site.Links;
import io.winback.campaign.site.drawn.OfferWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.platform.shop.ShopProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what offers came to into one language. */
final class OverviewComposer {

    private final OfferPageWords words;
    private final OfferWords offers;
    private final Figures figures;

    OverviewComposer(Language language, ShopProfile shop) {
        this.words = language.words(OfferPageWords.class);
        this.offers = new OfferWords(language, shop);
        this.figures = new Figures(language);
    }

    OverviewView compose(Page<CampaignOffers> page, Map<String, CampaignResponse> campaigns, boolean first) {
        var next = page.nextPageToken();
        return new OverviewView(
                page.items().stream()
                        .filter(campaign -> !campaign.offers().isEmpty())
                        .map(campaign -> campaign(campaign, campaigns.get(campaign.campaign())))
                        .toList(),
                next == null ? "" : OverviewPageResource.PATH + "?pageToken=" + Links.encode(next),
                first ? "" : OverviewPageResource.PATH);
    }

    private OverviewView.Campaign campaign(CampaignOffers campaign, @Nullable CampaignResponse known) {
        Map<String, OfferDefinition> defined =
                known == null ? Map.of() : known.definition().offers();
        var left = campaign.left();
        return new OverviewView.Campaign(
                "of-" + campaign.campaign(),
                known == null ? campaign.campaign() : known.definition().name(),
                Links.campaign(campaign.campaign()),
                budget(campaign),
                left != null && left.amount().signum() <= 0,
                campaign.offers().stream()
                        .map(offer -> offer(offer, defined.get(offer.offer())))
                        .toList());
    }

    private String budget(CampaignOffers campaign) {
        var budget = campaign.budget();
        var left = campaign.left();
        return budget == null || left == null
                ? ""
                : words.budget(figures.money(budget), figures.money(campaign.committed()), figures.money(left));
    }

    private OverviewView.Offer offer(OfferFigures offer, @Nullable OfferDefinition defined) {
        var limit = offer.limit();
        var issued = figures.count(offer.issued());
        return new OverviewView.Offer(
                offer.offer(),
                defined == null ? "" : offers.of(defined),
                limit == null ? issued : words.ofLimit(issued, figures.count(limit)),
                figures.count(offer.open() + offer.reserved()),
                figures.count(offer.redeemed()),
                figures.count(offer.expired() + offer.revoked()),
                figures.count(offer.overused() + offer.leaked()),
                figures.money(offer.planned()),
                figures.money(offer.cost()));
    }
}
