package io.winback.campaign.report;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign achieved. All assigned customers count, also those who unsubscribed, bounced or were never written to (intention to
 * treat); returns count in the outcome window of each customer, and only windows that have closed are compared.
 */
record ReportResponse(
        String campaign,
        String name,
        String status,
        Instant asOf,
        Map<String, String> words,
        long enrolled,
        long treated,
        long heldOut,
        ByArm windowsClosed,
        List<StageLine> stages,
        Map<String, Long> answers,
        Coupons coupons,
        Returned returned,
        MoneyByArm revenue,
        Money cost,
        @Nullable Money profit,
        BigDecimal margin,
        Map<String, Long> endReasons) {

    record ByArm(long treated, long heldOut) {}

    record StageLine(String stage, long sent, long unknown, long failed, long skipped, long waiting) {}

    record Coupons(long issued, long redeemed, long overused, long leaked) {}

    /**
     * Customers with a paid, not fully returned order in a closed window.
     *
     * @param difference share of the treated minus share of the held out, with its 95 % interval
     */
    record Returned(
            long treated,
            long heldOut,
            @Nullable BigDecimal treatedShare,
            @Nullable BigDecimal heldOutShare,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String verdict) {

        static Returned of(long treated, long treatedOf, long heldOut, long heldOutOf) {
            if (treatedOf == 0 || heldOutOf == 0) {
                return new Returned(treated, heldOut, null, null, null, null, null, NOT_ENOUGH);
            }
            var lift = ShareDifference.of(treated, treatedOf, heldOut, heldOutOf);
            return new Returned(
                    treated,
                    heldOut,
                    ShareDifference.rounded((double) treated / treatedOf),
                    ShareDifference.rounded((double) heldOut / heldOutOf),
                    ShareDifference.rounded(lift.difference()),
                    ShareDifference.rounded(lift.low()),
                    ShareDifference.rounded(lift.high()),
                    lift.tells() ? "the interval excludes no effect" : NOT_ENOUGH);
        }

        private static final String NOT_ENOUGH = "not enough data";
    }

    record MoneyByArm(Money treated, Money heldOut) {}

    static final Map<String, String> WORDS = Map.of(
            "returned", "a paid, not fully returned order in the outcome window",
            "windowsClosed", "customers whose outcome window is over; only they are compared",
            "cost", "discounts on redeemed coupons; mails cost nothing here",
            "profit",
                    "revenue of the treated times the margin, less the cost, less what the held out would lead one to expect",
            "margin", "the shop's assumed share of goods that is profit");
}
