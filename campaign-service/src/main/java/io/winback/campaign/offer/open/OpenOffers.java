package io.winback.campaign.offer.open;

import io.winback.campaign.definition.Lifecycle;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.offer.guard.Refusal;
import io.winback.campaign.offer.guard.TypicalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Public offers side by side with a campaign's.
 *
 * @param order the order they are compared on
 */
public record OpenOffers(List<Registered> offers, TypicalOrder.Size order) {

    /** A public offer under its key. */
    public record Registered(String key, PublicOffer offer) {}

    /** Why the offer is not for those who left: everybody gets as much. */
    public Optional<Refusal> refusal(OfferDefinition offer) {
        return better(offer).map(best -> new Refusal("WEAKER_THAN_PUBLIC", facts(offer, best)));
    }

    /** The best public offer, if a reward for the lost is not worth more. */
    Optional<Registered> better(OfferDefinition offer) {
        if (!offer.to().contains(Lifecycle.LOST)) {
            return Optional.empty();
        }
        var worth = Worth.of(offer).on(order.goods());
        return offers.stream()
                .max(Comparator.comparing(open -> open.offer().worth().on(order.goods())))
                .filter(best -> worth.compareTo(best.offer().worth().on(order.goods())) <= 0);
    }

    Map<String, String> facts(OfferDefinition offer, Registered best) {
        return Map.of(
                "public", best.key(),
                "publicWorth", best.offer().worth().on(order.goods()).toString(),
                "worth", Worth.of(offer).on(order.goods()).toString(),
                "order", order.goods().toString(),
                "orderFrom", order.source().name());
    }
}
