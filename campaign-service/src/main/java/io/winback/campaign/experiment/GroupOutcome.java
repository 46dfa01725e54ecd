package io.winback.campaign.experiment;

/**
 * What became of the customers assigned to one group. All count, also those who unsubscribed, bounced or were never written to (intention
 * to treat); outcomes are of those whose window has closed.
 *
 * @param group {@link #HELD_OUT}, {@link #TREATED} for everybody else together, or a variant
 * @param assigned customers
 * @param closed of these whose outcome window is over
 * @param returned of these who returned in it
 * @param profits of those whose window is over, in the shop's currency
 */
public record GroupOutcome(String group, long assigned, long closed, long returned, Profits profits) {

    public static final String HELD_OUT = "HELD_OUT";
    public static final String TREATED = "TREATED";

    boolean isVariant() {
        return !group.equals(HELD_OUT) && !group.equals(TREATED);
    }
}
