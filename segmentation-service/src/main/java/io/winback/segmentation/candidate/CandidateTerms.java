package io.winback.segmentation.candidate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, complete: amounts in the reporting currency, shares and probabilities from 0 to 1.
 *
 * @param budget the most that contacting all of them may cost; unlimited without it
 * @param contactCost spent on everybody who is contacted
 * @param offerCost what the offer costs with a customer who takes it
 * @param offerShare instead of it, a share of what the customer is worth
 * @param lapsedAtLeastDays days since the last order, this one included, as with the next
 * @param minAverageOrder spend per order with an amount in the reporting currency
 * @param purpose of the mail that must be permitted
 * @param lift what contacting an average lost customer adds to the probability that he returns within 90 days; assumed
 * @param unaidedReturn probability that a lost customer returns within 90 days by himself; assumed, and only where too few of the
 *     shop's own customers were ever silent for so long to measure it
 */
@RegisterForReflection
public record CandidateTerms(
        @Nullable Money budget,
        Money contactCost,
        @Nullable Money offerCost,
        @Nullable BigDecimal offerShare,
        int minOrders,
        int lapsedAtLeastDays,
        int lapsedAtMostDays,
        @Nullable Money minAverageOrder,
        String purpose,
        BigDecimal lift,
        BigDecimal unaidedReturn,
        @Nullable Integer limit) {

    static final int MIN_ORDERS = 2;
    static final int LAPSED_AT_MOST_DAYS = 730;
    static final String PURPOSE = "OFFERS";
    static final BigDecimal LIFT = new BigDecimal("0.03");
    static final BigDecimal UNAIDED_RETURN = new BigDecimal("0.10");

    private static final Set<String> PURPOSES = Set.of("OFFERS", "NEWS", "SURVEY", "SERVICE_NOTICE");

    public CandidateTerms {
        notNegative("budget", budget);
        notNegative("contactCost", contactCost);
        notNegative("offerCost", offerCost);
        notNegative("minAverageOrder", minAverageOrder);
        share("offerShare", offerShare);
        share("lift", lift);
        share("unaidedReturn", unaidedReturn);
        if (offerCost != null && offerShare != null) {
            throw new InvalidTermsException("offerShare", "Send offerCost or offerShare, not both.");
        }
        if (lapsedAtLeastDays > lapsedAtMostDays) {
            throw new InvalidTermsException(
                    "lapsedAtLeastDays", "Must not be above lapsedAtMostDays (" + lapsedAtMostDays + ").");
        }
        if (!PURPOSES.contains(purpose)) {
            throw new InvalidTermsException("purpose", "Must be one of OFFERS, NEWS, SURVEY, SERVICE_NOTICE.");
        }
    }

    /** The same terms; refuses amounts in another currency than the shop reports in. */
    CandidateTerms in(Currency reporting) {
        currency("budget", budget, reporting);
        currency("contactCost", contactCost, reporting);
        currency("offerCost", offerCost, reporting);
        currency("minAverageOrder", minAverageOrder, reporting);
        return this;
    }

    private static void notNegative(String field, @Nullable Money money) {
        if (money != null && money.amount().signum() < 0) {
            throw new InvalidTermsException(field, "Must not be negative.");
        }
    }

    private static void share(String field, @Nullable BigDecimal share) {
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            throw new InvalidTermsException(field, "Must be from 0 to 1.");
        }
    }

    private static void currency(String field, @Nullable Money money, Currency reporting) {
        if (money != null && !money.currency().equals(reporting)) {
            throw new InvalidTermsException(
                    field, "Send the amount in " + reporting + ", the currency the shop reports in.");
        }
    }
}
