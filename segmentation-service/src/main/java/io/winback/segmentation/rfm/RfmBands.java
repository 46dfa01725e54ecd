package io.winback.segmentation.rfm;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Limits between scores, four ascending ones each.
 *
 * @param recencyDays score 5 up to the first limit, 4 up to the second, and so on; 1 beyond the last
 * @param purchases score 2 from the first limit on, 5 from the last on; 1 below the first
 * @param spend likewise, in the reporting currency
 */
public record RfmBands(List<Integer> recencyDays, List<Integer> purchases, List<BigDecimal> spend) {

    private static final int LIMITS = 4;

    /** Of an amount, before and after the decimal point. */
    private static final int DIGITS = 15;

    private static final int DECIMALS = 4;

    public RfmBands {
        if (spend.stream().anyMatch(limit -> limit.scale() > DECIMALS || limit.precision() - limit.scale() > DIGITS)) {
            throw new InvalidBandsException("spend", "Send amounts with at most 15 digits and 4 decimals.");
        }
        recencyDays = List.copyOf(recencyDays);
        purchases = List.copyOf(purchases);
        spend = List.copyOf(spend);
        check("recencyDays", recencyDays, Comparator.naturalOrder());
        check("purchases", purchases, Comparator.naturalOrder());
        check("spend", spend, Comparator.naturalOrder());
        if (recencyDays.get(0) < 0) {
            throw new InvalidBandsException("recencyDays", "Send days from 0 on.");
        }
        if (purchases.get(0) < 1) {
            throw new InvalidBandsException("purchases", "Send numbers of purchases from 1 on.");
        }
    }

    /** As they are bound: {@code cast(:spend as numeric[])}. */
    Object[] spendTexts() {
        return spend.stream().map(BigDecimal::toPlainString).toArray();
    }

    private static <T> void check(String field, List<T> limits, Comparator<T> order) {
        if (limits.size() != LIMITS
                || IntStream.range(1, LIMITS).anyMatch(i -> order.compare(limits.get(i - 1), limits.get(i)) >= 0)) {
            throw new InvalidBandsException(
                    field, "Send four limits, each above the one before; they divide customers into five bands.");
        }
    }
}
