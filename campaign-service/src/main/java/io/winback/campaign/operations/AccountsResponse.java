package io.winback.campaign.operations;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the books balance, at one moment.
 *
 * @param campaign the one asked about; none where all were
 * @param balanced whether each account balances in each campaign
 * @param lines added up over the campaigns
 * @param unbalanced accounts that do not balance, by campaign; at most a thousand
 * @param runs by the reason of their end, ACTIVE where they have not ended
 * @param messages by state
 * @param coupons by state
 * @param unknown the oldest thousand mails that may or may not have left
 */
record AccountsResponse(
        @Nullable String campaign,
        boolean balanced,
        List<Line> lines,
        List<Fault> unbalanced,
        Map<String, Long> runs,
        Map<String, Long> messages,
        Map<String, Long> coupons,
        List<Unknown> unknown) {

    private static final int MOST_FAULTS = 1_000;

    /**
     * Two numbers that must be equal.
     *
     * @param balanced whether they are in each campaign
     */
    record Line(String name, BigDecimal left, BigDecimal right, boolean balanced) {}

    /** @param campaign empty for what belongs to none */
    record Fault(String campaign, String name, BigDecimal left, BigDecimal right) {}

    /** A mail that may or may not have left. */
    record Unknown(String messageId, String customer, String campaign, String stage) {}

    static AccountsResponse of(
            @Nullable String campaign,
            List<Found> found,
            Map<String, Long> runs,
            Map<String, Long> messages,
            Map<String, Long> coupons,
            List<Unknown> unknown) {
        return new AccountsResponse(
                campaign,
                found.stream().allMatch(Found::balanced),
                found.stream()
                        .map(one -> new Line(one.account(), one.left(), one.right(), one.balanced()))
                        .toList(),
                found.stream()
                        .flatMap(one -> one.faults().map(pair -> fault(one, pair)))
                        .sorted(Comparator.comparing(Fault::campaign))
                        .limit(MOST_FAULTS)
                        .toList(),
                runs,
                messages,
                coupons,
                unknown);
    }

    private static Fault fault(Found found, Found.Pair pair) {
        return new Fault(pair.campaign(), found.account(), pair.left(), pair.right());
    }
}
