package io.winback.campaign.offer.overview;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.definition.CampaignService;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the offers of campaigns came to so far; a few statements for a page of campaigns. */
@Singleton
public class OfferOverview {

    private final CampaignService campaigns;
    private final OverviewQuery query;
    private final ShopProfile shop;
    private final Clock clock;
    private final Clock machine;

    OfferOverview(
            CampaignService campaigns, OverviewQuery query, ShopProfile shop, Clock clock, @Machine Clock machine) {
        this.campaigns = campaigns;
        this.query = query;
        this.shop = shop;
        this.clock = clock;
        this.machine = machine;
    }

    /** Of campaigns in the order of their keys, those without offers too. */
    public List<CampaignOffers> pageAfter(String key, int limit) {
        var page = campaigns.pageAfter(key, limit);
        var keys = page.stream().map(CampaignResponse::key).toList();
        var figures = query.figures(keys, clock.instant(), machine.instant());
        var committed = query.committed(keys);
        return page.stream()
                .map(campaign -> of(
                        campaign.key(),
                        campaign.definition(),
                        figures.getOrDefault(campaign.key(), List.of()),
                        committed.getOrDefault(campaign.key(), Money.zero(shop.currency()))))
                .toList();
    }

    /** Of one campaign. */
    public CampaignOffers of(String key) {
        var definition = campaigns.newest(campaigns.existing(key));
        return of(
                key,
                definition,
                query.figures(Set.of(key), clock.instant(), machine.instant()).getOrDefault(key, List.of()),
                query.committed(Set.of(key)).getOrDefault(key, Money.zero(shop.currency())));
    }

    private CampaignOffers of(String key, CampaignDefinition definition, List<OfferFigures> issued, Money committed) {
        var budget = definition.guard().budget();
        return new CampaignOffers(
                key, budget, committed, budget == null ? null : budget.minus(committed), offers(definition, issued));
    }

    /** Those that were issued, and those that may be. */
    private List<OfferFigures> offers(CampaignDefinition definition, List<OfferFigures> issued) {
        var byOffer = issued.stream().collect(Collectors.toMap(OfferFigures::offer, figures -> figures));
        return Stream.concat(byOffer.keySet().stream(), definition.offers().keySet().stream())
                .distinct()
                .sorted()
                .map(offer -> limited(byOffer.getOrDefault(offer, none(offer, definition)), definition))
                .toList();
    }

    private OfferFigures none(String offer, CampaignDefinition definition) {
        var known = definition.offers().get(offer);
        var nothing = Money.zero(shop.currency());
        return new OfferFigures(
                offer, known == null ? "" : known.kind().name(), 0, 0, 0, 0, 0, 0, 0, 0, nothing, nothing, null);
    }

    private static OfferFigures limited(OfferFigures figures, CampaignDefinition definition) {
        var offer = definition.offers().get(figures.offer());
        return offer == null ? figures : figures.limited(offer.limit());
    }
}
