package io.winback.campaign.journey;

import io.winback.campaign.definition.Situation.Said;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a customer does in a rehearsal.
 *
 * @param said what they answer to the first survey
 * @param answerAfter the mail that asks
 * @param clickAfter each mail, a person follows its link; none: nobody does
 * @param orderAfter the beginning of the run they order; none: they do not
 * @param redeemAfter the mail with it they use a coupon, which is an order too; none: they do not
 */
public record Script(
        Said said,
        Duration answerAfter,
        @Nullable Duration clickAfter,
        @Nullable Duration orderAfter,
        @Nullable Duration redeemAfter) {

    /** Nothing but time passes. */
    public static final Script SILENT = new Script(Said.NOTHING, Duration.ZERO, null, null, null);
}
