package io.winback.campaign.report;

import io.winback.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of one group of customers, by how they were assigned and not by what they got. It is about the first run of each.
 *
 * @param group {@code TREATED}, {@code HELD_OUT}, or the name of a variant, whose customers are among the treated
 * @param variant whether it is a variant
 * @param assigned customers
 * @param reached how far the treated came; absent for the held out, who get nothing
 * @param closed of the assigned, those whose outcome window is over; only they are counted in what follows, but for {@code open}
 * @param returnedShare of these
 * @param open those whose outcome window is not over, and how many of them have returned so far
 * @param money of those whose window is over
 */
public record GroupResponse(
        String group,
        boolean variant,
        long assigned,
        @Nullable Reached reached,
        long closed,
        long returned,
        @Nullable ShareResponse returnedShare,
        Open open,
        Regular regular,
        MoneyOfGroup money) {

    /**
     * Customers who came so far, whether their window is over or not.
     *
     * @param mails that left
     * @param sent customers to whom at least one mail left; where that is not certain it counts as left
     * @param delivered at least one mail left for certain, and did not come back
     * @param clicked a person followed a link
     * @param validated the code was shown to a till, or used
     * @param interested at least one of clicked, answered, replied, validated
     * @param redeemed used their code
     */
    public record Reached(
            long mails,
            long sent,
            long delivered,
            long clicked,
            long answered,
            long replied,
            long validated,
            long interested,
            long redeemed) {}

    public record Open(long customers, long returned) {}

    /**
     * Whether they buy regularly again.
     *
     * @param customers with two orders or more within 180 days of their return, the returning order among them
     * @param notYet of those whose window is over, those of whom it is not known yet: it was over less than 180 days ago
     * @param share of the others; who was quick tells nothing of those who may still be
     */
    public record Regular(
            long customers, long notYet, @Nullable ShareResponse share) {}

    /**
     * In the shop's currency.
     *
     * @param revenue goods of orders in the window, net of tax, discounts and returns
     * @param discounts that codes of the campaign took off these goods
     * @param cost of codes and mails
     * @param profit (revenue + discounts) x margin - cost
     * @param profitPerCustomer of those whose window is over
     */
    public record MoneyOfGroup(
            Money revenue,
            Money discounts,
            Money cost,
            Money profit,
            @Nullable Money profitPerCustomer) {}
}
