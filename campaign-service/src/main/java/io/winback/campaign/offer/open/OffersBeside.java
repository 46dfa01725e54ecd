package io.winback.campaign.offer.open;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.OfferCheck;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.offer.guard.GuardConfig;
import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.campaign.offer.pool.PoolKeys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the offers of a definition with public ones, with the pools there are, and with a token. */
@Singleton
class OffersBeside implements OfferCheck {

    private final PublicOffers publicOffers;
    private final PoolKeys pools;
    private final TypicalOrder typical;
    private final GuardConfig config;
    private final Clock clock;

    OffersBeside(PublicOffers publicOffers, PoolKeys pools, TypicalOrder typical, GuardConfig config, Clock clock) {
        this.publicOffers = publicOffers;
        this.pools = pools;
        this.typical = typical;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Finding> problems(CampaignDefinition definition) {
        if (definition.offers().isEmpty()) {
            return List.of();
        }
        var open = publicOffers.from(clock.instant());
        return offers(definition)
                .flatMap(offer -> open
                        .better(offer.getValue())
                        .map(best -> new Finding(field(offer), weaker(open.facts(offer.getValue(), best))))
                        .stream())
                .toList();
    }

    @Override
    public List<Finding> launchProblems(CampaignDefinition definition) {
        return missingPools(definition);
    }

    @Override
    public List<Finding> warnings(CampaignDefinition definition) {
        return Stream.concat(missingPools(definition).stream(), tokens(definition))
                .toList();
    }

    private Stream<Finding> tokens(CampaignDefinition definition) {
        var order = typical.size();
        var floor = order.goods().times(config.floor());
        return order.source() == TypicalOrder.Source.ASSUMED
                ? Stream.empty()
                : offers(definition)
                        .filter(offer ->
                                Worth.of(offer.getValue()).on(order.goods()).compareTo(floor) < 0)
                        .map(offer -> new Finding(
                                field(offer),
                                "it is worth " + Worth.of(offer.getValue()).on(order.goods())
                                        + " on a typical order of " + order.goods() + ", less than " + floor
                                        + ": a token achieves nothing; give more, or nothing"));
    }

    private List<Finding> missingPools(CampaignDefinition definition) {
        var named = offers(definition)
                .flatMap(offer -> Stream.ofNullable(offer.getValue().pool()))
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var known = pools.known(named);
        return offers(definition)
                .filter(offer -> offer.getValue().pool() != null
                        && !known.contains(offer.getValue().pool()))
                .map(offer -> new Finding(
                        field(offer) + ".pool",
                        "there is no pool " + offer.getValue().pool() + "; PUT /api/offers/pools/"
                                + offer.getValue().pool() + " and upload its codes"))
                .toList();
    }

    private static String weaker(Map<String, String> facts) {
        return "it is worth %s on a typical order of %s, and everybody gets %s by the public offer %s: a reward for the lost is worth more"
                .formatted(facts.get("worth"), facts.get("order"), facts.get("publicWorth"), facts.get("public"));
    }

    private static Stream<Map.Entry<String, OfferDefinition>> offers(CampaignDefinition definition) {
        return definition.offers().entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private static String field(Map.Entry<String, OfferDefinition> offer) {
        return "offers." + offer.getKey();
    }
}
