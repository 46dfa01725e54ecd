package io.winback.campaign.offer.open;

import io.winback.campaign.definition.OfferCheck.Finding;
import java.util.List;

/**
 * A public offer under its key.
 *
 * @param worth what it is worth on a typical order
 * @param order that order
 * @param warnings offers for the lost in launched campaigns that are not worth more; they are not given while this one is in force
 */
public record PublicOfferResponse(String key, PublicOffer offer, String worth, String order, List<Finding> warnings) {

    static PublicOfferResponse of(OpenOffers.Registered registered, OpenOffers beside, List<Finding> warnings) {
        var order = beside.order().goods();
        return new PublicOfferResponse(
                registered.key(),
                registered.offer(),
                registered.offer().worth().on(order).toString(),
                order.toString(),
                warnings);
    }
}
