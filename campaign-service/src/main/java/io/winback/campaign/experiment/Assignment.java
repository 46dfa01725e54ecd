package io.winback.campaign.experiment;

import org.jspecify.annotations.Nullable;

/**
 * To which group of a campaign a customer belongs.
 *
 * @param heldOutBy none of the treated
 * @param variant none of the held out, and none where the campaign has none
 */
public record Assignment(
        Arm arm, @Nullable HeldOutBy heldOutBy, @Nullable String variant) {

    static Assignment treated(@Nullable String variant) {
        return new Assignment(Arm.TREATED, null, variant);
    }

    static Assignment heldOut(HeldOutBy by) {
        return new Assignment(Arm.HELD_OUT, by, null);
    }
}
