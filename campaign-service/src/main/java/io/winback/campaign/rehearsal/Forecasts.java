package io.winback.campaign.rehearsal;

import io.winback.campaign.rehearsal.RehearsalResponse.Case;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may come of a campaign, from what was added up and what is assumed. */
final class Forecasts {

    private final Ways.Expected ways;
    private final Map<String, OfferTally> offers;
    private final Assumptions assumed;
    private final long treated;
    private final BigDecimal mailCost;
    private final BigDecimal margin;
    private final Currency currency;

    /**
     * @param mailCost of one mail
     * @param margin share of the goods that is profit
     */
    Forecasts(
            Ways.Expected ways,
            Map<String, OfferTally> offers,
            Assumptions assumed,
            long treated,
            BigDecimal mailCost,
            BigDecimal margin,
            Currency currency) {
        this.ways = ways;
        this.offers = offers;
        this.assumed = assumed;
        this.treated = treated;
        this.mailCost = mailCost;
        this.margin = margin;
        this.currency = currency;
    }

    /** @param returns share of the treated who return */
    Case of(double returns) {
        var mails = mixed(returns, ways.staying().mails, ways.returning().mails);
        var returned = returns * treated;
        var unaided = Math.min(assumed.share("unaidedShare"), returns) * treated;
        var order = assumed.share("order");
        var redeemed = 0.0;
        var discounts = 0.0;
        var codes = 0.0;
        for (var coupon : ways.returning().usable.entrySet()) {
            var used = returns * assumed.share("redeemShare") * coupon.getValue();
            redeemed += used;
            codes += used * cost(coupon.getKey());
            discounts += used * discount(coupon.getKey());
        }
        var cost = codes + mails * mailCost.doubleValue();
        // the cost holds the discounts, so that the margin is taken of the goods before them
        var profit = returned * order * margin.doubleValue() - cost;
        var alone = assumed.share("unaidedShare") * treated * order * margin.doubleValue();
        return new Case(
                Rounded.count(mails),
                Rounded.count(mixed(returns, ways.staying().answers, ways.returning().answers)),
                Rounded.count(returned),
                Rounded.count(unaided),
                Rounded.count(redeemed),
                money(returned * order - discounts),
                money(cost),
                money(profit),
                money(profit - alone));
    }

    /** Codes expected of an offer. */
    double issued(String offer, double returns) {
        return mixed(
                returns,
                ways.staying().coupons.getOrDefault(offer, 0.0),
                ways.returning().coupons.getOrDefault(offer, 0.0));
    }

    /** Of these. */
    double redeemed(String offer, double returns) {
        return returns * assumed.share("redeemShare") * ways.returning().usable.getOrDefault(offer, 0.0);
    }

    static double mixed(double returns, double staying, double returning) {
        return (1 - returns) * staying + returns * returning;
    }

    private double cost(String offer) {
        var tally = offers.get(offer);
        return tally == null ? 0 : tally.cost().doubleValue();
    }

    /** What it takes off the goods, of what it costs. */
    private double discount(String offer) {
        var tally = offers.get(offer);
        var definition = tally == null ? null : tally.definition;
        return definition == null || !definition.kind().isMoney() ? 0 : cost(offer) - extra(definition.cost());
    }

    private static double extra(@Nullable Money cost) {
        return cost == null ? 0 : cost.amount().doubleValue();
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), currency);
    }
}
