package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import java.math.MathContext;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands, and the code it names.
 *
 * @param stands it was not cancelled, and not all of it came back
 * @param codes what the code it names may stand for; empty where it names none
 * @param goods before the discount, in the currency of the order; null where only the order's standing is news
 * @param reporting the same in the shop's currency
 */
record NamedOrder(
        String order,
        String customer,
        Instant orderedAt,
        boolean stands,
        Set<String> codes,
        @Nullable Money goods,
        @Nullable Money reporting) {

    boolean names(String code) {
        return stands && codes.contains(code);
    }

    /** What the goods were worth before the discount that the order took off. */
    NamedOrder before(@Nullable Money net, @Nullable Money reportingNet, @Nullable Money discount, Currency shop) {
        if (net == null) {
            return new NamedOrder(order, customer, orderedAt, stands, codes, reportingNet, reportingNet);
        }
        var gross = discount == null || !discount.currency().equals(net.currency()) ? net : net.plus(discount);
        if (gross.currency().equals(shop)) {
            return new NamedOrder(order, customer, orderedAt, stands, codes, gross, gross);
        }
        var reportingGross = reportingNet == null || net.amount().signum() == 0
                ? reportingNet
                : reportingNet.times(gross.amount().divide(net.amount(), MathContext.DECIMAL64));
        return new NamedOrder(order, customer, orderedAt, stands, codes, gross, reportingGross);
    }
}
