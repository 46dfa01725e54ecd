package io.winback.campaign.offer;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.offer.guard.Cost;
import io.winback.campaign.offer.guard.Refusal;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What is left of budgets and limits for those who ask, as long as the rows are locked. */
final class Room {

    private final Map<String, CampaignDefinition> newest;
    private final Map<String, BigDecimal> committed;
    private final Map<Key, Integer> issued;

    /** The maps are changed by what is taken. */
    Room(Map<String, CampaignDefinition> newest, Map<String, BigDecimal> committed, Map<Key, Integer> issued) {
        this.newest = newest;
        this.committed = committed;
        this.issued = issued;
    }

    /** Offer of a campaign. */
    record Key(String campaign, String offer) {

        static Key of(Holder holder) {
            return new Key(String.valueOf(holder.campaign()), holder.offer());
        }
    }

    Optional<Refusal> refusal(Asked asked, Cost cost) {
        var key = Key.of(asked.holder());
        var definition = newest.getOrDefault(key.campaign(), asked.definition());
        var limit = limit(definition.offers().getOrDefault(key.offer(), asked.offer()));
        var had = issued.getOrDefault(key, 0);
        if (had >= limit) {
            return Optional.of(
                    new Refusal("LIMIT", Map.of("limit", Integer.toString(limit), "issued", Integer.toString(had))));
        }
        return Optional.ofNullable(definition.guard().budget())
                .flatMap(budget -> overBudget(budget, new Money(spent(key.campaign()), budget.currency()), cost));
    }

    void take(Asked asked, Cost cost) {
        var key = Key.of(asked.holder());
        issued.merge(key, 1, Integer::sum);
        committed.merge(key.campaign(), cost.most().amount(), BigDecimal::add);
    }

    private BigDecimal spent(String campaign) {
        return committed.getOrDefault(campaign, BigDecimal.ZERO);
    }

    private static Optional<Refusal> overBudget(Money budget, Money committed, Cost cost) {
        return cost.isNothing() || committed.plus(cost.most()).compareTo(budget) <= 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "BUDGET",
                        Map.of(
                                "budget", budget.toString(),
                                "committed", committed.toString(),
                                "offer", cost.most().toString())));
    }

    private static int limit(OfferDefinition offer) {
        var limit = offer.limit();
        return limit == null ? Integer.MAX_VALUE : limit;
    }
}
