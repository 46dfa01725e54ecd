package io.winback.campaign.report;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign achieved. All assigned customers count, also those who unsubscribed, bounced or were never written to (intention to
 * treat), each by their first run; returns count in the outcome window of each customer, and only windows that have closed are compared.
 * Money is in the shop's currency.
 *
 * @param asOf by the business clock; windows that close later are open
 * @param words what the figures mean
 * @param enrolled customers assigned, treated and held out
 * @param windowsClosed customers whose outcome window is over
 * @param windowsOpen customers whose is not
 * @param targeted who came into question
 * @param groups the treated, the held out, and each variant of the treated
 * @param stages mails by stage, of all runs
 * @param answers by churn reason, of all runs
 * @param coupons of all runs
 * @param branches what was given and saved, by churn reason
 * @param cost of everything: codes and mails, of all runs, in windows closed or not
 * @param profit what the campaign earned: see {@link Incremental#profit}; absent where nobody can be compared
 * @param margin share of goods that is profit, as the shop assumes
 * @param weaker what looks like the campaign's doing, and is never added to it
 * @param sources what was published, beside what was seen here; no forecast
 * @param organicReturn share of the held out who returned by themselves; absent without any
 * @param later runs of customers who had been through it before: in stages, answers, coupons and cost, and in nothing else
 * @param endReasons of all runs; ACTIVE for those that go on
 */
public record ReportResponse(
        String campaign,
        String name,
        String status,
        @Nullable Instant launchedAt,
        Instant asOf,
        Map<String, String> words,
        Windows windows,
        long enrolled,
        long treated,
        long heldOut,
        HeldOutBy heldOutBy,
        ByArm windowsClosed,
        ByArm windowsOpen,
        Targeted targeted,
        List<GroupResponse> groups,
        List<StageLine> stages,
        Map<String, Long> answers,
        Coupons coupons,
        List<BranchResponse> branches,
        Returned returned,
        MoneyByArm revenue,
        Money cost,
        Costs costs,
        @Nullable Money profit,
        @Nullable Incremental incremental,
        BigDecimal margin,
        ExperimentResponse experiment,
        Weaker weaker,
        List<Source> sources,
        @Nullable ShareResponse organicReturn,
        Later later,
        Map<String, Long> endReasons) {

    /** Days in which orders count: as a return, as regular again, after a click. */
    public record Windows(int outcomeDays, int regularDays, int clickDays) {}

    public record ByArm(long treated, long heldOut) {}

    /** By the draw of this campaign, or by that of the shop for all campaigns. */
    public record HeldOutBy(long campaign, long global) {}

    /**
     * Who came into question.
     *
     * @param customers all of them: assigned, refused and waiting
     * @param refusedBy those who may not take part, by rule
     * @param waitingFor those of whom it is not decided, by rule; TURN for those whose turn has not come
     */
    public record Targeted(
            long customers,
            long assigned,
            long refused,
            Map<String, Long> refusedBy,
            long waiting,
            Map<String, Long> waitingFor) {}

    public record StageLine(String stage, long sent, long unknown, long failed, long skipped, long waiting) {}

    public record Coupons(long issued, long redeemed, long overused, long leaked) {}

    /**
     * Customers with a paid, not fully returned order in a closed window.
     *
     * @param difference share of the treated minus share of the held out, with its 95 % interval
     * @param verdict of the experiment about the treated and the held out
     */
    public record Returned(
            long treated,
            long heldOut,
            @Nullable BigDecimal treatedShare,
            @Nullable BigDecimal heldOutShare,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String verdict) {}

    /** In closed windows. */
    public record MoneyByArm(Money treated, Money heldOut) {}

    /**
     * What was spent, windows closed or not.
     *
     * @param openWindows of the total, what was spent on first runs whose window is not over
     * @param laterRuns of the total, what was spent on later runs
     */
    public record Costs(Money codes, Money mails, Money total, Money openWindows, Money laterRuns) {}

    /**
     * What came of the campaign and would not have come without it: the treated in closed windows, less as many customers who did as the
     * held out.
     *
     * @param returned customers
     * @param returnedLow lower end of the 95 % interval
     * @param profit after cost
     * @param profitLow lower end of the 95 % interval; absent where too few bought for one
     */
    public record Incremental(
            BigDecimal returned,
            BigDecimal returnedLow,
            BigDecimal returnedHigh,
            Money revenue,
            Money profit,
            @Nullable Money profitLow,
            @Nullable Money profitHigh) {}

    /** Of treated customers in closed windows: orders with a code of the campaign, orders soon after a click, orders with either. */
    public record Weaker(Trace withCode, Trace afterClick, Trace either) {}

    public record Trace(long customers, long orders, Money revenue) {}

    /**
     * What was published.
     *
     * @param code {@code INTERESTED} or {@code REGULAR_AGAIN}
     * @param low a share; the same as {@code high} where it is one figure
     * @param here what was seen of the treated; absent where nobody can be counted
     */
    public record Source(
            String code,
            BigDecimal low,
            BigDecimal high,
            @Nullable ShareResponse here) {}

    public record Later(long runs, long mails, long answers, long couponsIssued, long couponsRedeemed, Money cost) {}
}
