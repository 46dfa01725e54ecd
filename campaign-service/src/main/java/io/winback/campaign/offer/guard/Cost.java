package io.winback.campaign.offer.guard;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.platform.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a code costs the shop when it is used, in its currency.
 *
 * @param planned on an order as this customer usually makes them
 * @param most what a budget keeps for it; where nothing bounds it, what is planned
 * @param extra part of both: gift, delivery, upgrade, points
 */
public record Cost(Money planned, Money most, Money extra) {

    /** @param usual goods of an order of this customer, else of a typical one */
    public static Cost of(OfferDefinition offer, Money usual) {
        var extra = orNothing(offer.cost(), usual.currency());
        return switch (offer.kind()) {
            case AMOUNT, CASH_CREDIT -> fixed(orNothing(offer.amount(), usual.currency()), extra);
            case PERCENT -> percentage(offer, counting(offer.minimum(), usual), extra);
            case POINTS, GIFT, FREE_DELIVERY, UPGRADE -> fixed(Money.zero(usual.currency()), extra);
        };
    }

    public boolean isNothing() {
        return planned.amount().signum() == 0;
    }

    /** The least order on which the code counts, where they usually make a smaller one. */
    private static Money counting(@Nullable Money minimum, Money usual) {
        return minimum != null && minimum.compareTo(usual) > 0 ? minimum : usual;
    }

    private static Cost percentage(OfferDefinition offer, Money order, Money extra) {
        var percent = offer.percent();
        var atMost = offer.atMost();
        var off = percent == null ? Money.zero(order.currency()) : order.times(percent.movePointLeft(2));
        if (atMost == null) {
            return fixed(off, extra);
        }
        return new Cost((off.compareTo(atMost) > 0 ? atMost : off).plus(extra), atMost.plus(extra), extra);
    }

    private static Cost fixed(Money money, Money extra) {
        return new Cost(money.plus(extra), money.plus(extra), extra);
    }

    private static Money orNothing(@Nullable Money money, Currency currency) {
        return money == null ? Money.zero(currency) : money;
    }
}
