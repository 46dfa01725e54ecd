package io.winback.campaign.offer.open;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What an offer is worth to whoever uses it on a typical order; money is in the shop's currency. */
record Worth(
        Kind kind,
        @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Money cost,
        @Nullable Money minimum) {

    static Worth of(OfferDefinition offer) {
        return new Worth(offer.kind(), offer.percent(), offer.atMost(), offer.amount(), offer.cost(), offer.minimum());
    }

    /** One that asks for more goods than a typical order has is worth nothing on it. */
    Money on(Money order) {
        if (minimum != null && minimum.compareTo(order) > 0) {
            return Money.zero(order.currency());
        }
        return money(order).plus(orNothing(cost, order.currency()));
    }

    private Money money(Money order) {
        return switch (kind) {
            case AMOUNT, CASH_CREDIT -> orNothing(amount, order.currency());
            case PERCENT -> percentage(order);
            case POINTS, GIFT, FREE_DELIVERY, UPGRADE -> Money.zero(order.currency());
        };
    }

    private Money percentage(Money order) {
        var off = percent == null ? Money.zero(order.currency()) : order.times(percent.movePointLeft(2));
        return atMost != null && off.compareTo(atMost) > 0 ? atMost : off;
    }

    private static Money orNothing(@Nullable Money money, Currency currency) {
        return money == null ? Money.zero(currency) : money;
    }
}
