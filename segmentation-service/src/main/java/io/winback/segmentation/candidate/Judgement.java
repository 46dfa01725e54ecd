package io.winback.segmentation.candidate;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a list, put into words. */
record Judgement(
        String customerId,
        Verdict verdict,
        int rank,
        int orders,
        @Nullable BigDecimal averageOrder,
        LocalDate lastOn,
        boolean dealHunter,
        @Nullable BigDecimal value,
        @Nullable String valueBasis,
        @Nullable BigDecimal unaided,
        @Nullable String unaidedBasis,
        @Nullable BigDecimal extra,
        @Nullable BigDecimal plannedCost,
        @Nullable BigDecimal expectedCost,
        @Nullable BigDecimal expectedProfit,
        @Nullable BigDecimal cumulativeCost) {

    static Judgement of(ResultSet row) throws SQLException {
        return new Judgement(
                row.getString("customer_id"),
                Verdict.valueOf(row.getString("verdict")),
                row.getInt("rank"),
                row.getInt("orders"),
                row.getBigDecimal("average_order"),
                row.getObject("last_on", LocalDate.class),
                row.getBoolean("deal_hunter"),
                row.getBigDecimal("value"),
                row.getString("value_basis"),
                row.getBigDecimal("unaided"),
                row.getString("unaided_basis"),
                row.getBigDecimal("extra"),
                row.getBigDecimal("planned_cost"),
                row.getBigDecimal("expected_cost"),
                row.getBigDecimal("expected_profit"),
                row.getBigDecimal("cumulative_cost"));
    }

    CandidateResponse response(CandidateListResponse list) {
        return new CandidateResponse(
                customerId,
                verdict,
                verdict.ranked() ? rank : null,
                orders,
                money(averageOrder, list),
                lastOn,
                silentDays(list),
                dealHunter,
                money(value, list),
                valueBasis,
                unaided,
                unaidedBasis,
                extra,
                money(plannedCost, list),
                money(expectedCost, list),
                money(expectedProfit, list),
                money(cumulativeCost, list),
                reasons(list));
    }

    private List<CandidateResponse.Reason> reasons(CandidateListResponse list) {
        var reasons = new ArrayList<CandidateResponse.Reason>();
        reasons.add(reason(verdict.name(), verdict.text()));
        var average = money(averageOrder, list);
        reasons.add(reason(
                "ORDERS",
                (orders == 1 ? "1 order" : orders + " orders")
                        + (average == null ? "." : ", spending " + average + " an order.")));
        reasons.add(reason("SILENCE", silentDays(list) + " days since the last order." + returns(list)));
        if (value != null) {
            reasons.add(reason("VALUE", "Worth " + money(value, list) + " (" + valueBasis + ")."));
        }
        if (dealHunter) {
            reasons.add(reason("DEAL_HUNTER", "Bought on one day only, with a coupon or a discount: half the effect."));
        }
        if (extra != null) {
            reasons.add(reason("PROFIT", profit(list)));
        }
        return reasons;
    }

    private String returns(CandidateListResponse list) {
        var band = SilenceBand.of(silentDays(list));
        return list.outcome().returnRates().stream()
                .filter(rate -> rate.fromDays() == band.from() && rate.measured())
                .findFirst()
                .map(rate -> " Customers silent for " + band + " days return "
                        + plain(rate.relative().setScale(2, RoundingMode.HALF_EVEN))
                        + " times as often as the lost do on average.")
                .orElse("");
    }

    private String profit(CandidateListResponse list) {
        return "Expected profit " + money(expectedProfit, list) + ": "
                + ("MODEL".equals(unaidedBasis) ? "the model expects " : "of such customers ")
                + hundredths(unaided) + " % "
                + ("MODEL".equals(unaidedBasis) ? "of such customers to return" : "return")
                + " by themselves, contact adds " + hundredths(extra)
                + " percentage points; worth " + money(value, list) + ", at an expected cost of "
                + money(expectedCost, list) + ".";
    }

    private long silentDays(CandidateListResponse list) {
        return ChronoUnit.DAYS.between(lastOn, list.asOf());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, CandidateListResponse list) {
        return amount == null
                ? null
                : new Money(amount, list.terms().contactCost().currency());
    }

    private static String hundredths(@Nullable BigDecimal share) {
        return share == null ? "0" : plain(share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static CandidateResponse.Reason reason(String code, String text) {
        return new CandidateResponse.Reason(code, text);
    }
}
