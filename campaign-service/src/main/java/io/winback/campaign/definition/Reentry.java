package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who has been through a campaign may go through it again.
 *
 * @param policy default NEVER
 * @param after local days from the beginning of the last run, for AFTER and EVERY
 */
@RegisterForReflection
public record Reentry(Policy policy, @Nullable Period after) {

    static final Reentry NEVER = new Reentry(Policy.NEVER, null);

    public Reentry {
        policy = policy == null ? Policy.NEVER : policy;
    }

    /** When somebody takes part again. */
    public enum Policy {
        NEVER,
        /** Who enters the audience again, so long after the last run began. */
        AFTER,
        /** Who came back and is lost again: an order lies between the beginning of the last run and the new entry. */
        AFTER_RETURN,
        /**
         * By itself, so long after the last run began, as long as they are in the segment. Nobody gets the same twice: without a newer
         * version of the campaign, a new product or a survey the next run waits.
         */
        EVERY
    }
}
