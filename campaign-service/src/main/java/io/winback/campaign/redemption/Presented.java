package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * With what a code is presented at the till; what is not told is not looked at.
 *
 * @param goods net, before the discount, in the currency of the order
 * @param reporting the same in the shop's currency
 */
record Presented(
        @Nullable String customer,
        @Nullable String order,
        @Nullable Money goods,
        @Nullable Money reporting) {

    /** Goods in the shop's currency need not be told twice. */
    static Presented of(
            @Nullable String customer,
            @Nullable String order,
            @Nullable Money goods,
            @Nullable Money reporting,
            Currency shop) {
        var known = reporting != null && reporting.currency().equals(shop) ? reporting : null;
        return new Presented(
                customer, order, goods, goods != null && goods.currency().equals(shop) ? goods : known);
    }

    static Presented nothing() {
        return new Presented(null, null, null, null);
    }
}
