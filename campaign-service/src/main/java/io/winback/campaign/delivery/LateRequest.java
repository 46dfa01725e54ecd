package io.winback.campaign.delivery;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of messages that are held.
 *
 * @param stage key of the stage; absent: all stages
 */
record LateRequest(@NotNull Action action, @Nullable String stage) {

    enum Action {
        /** They go in the next send windows, as many a day as the campaign admits customers. */
        RELEASE,
        /** They do not go; their runs go on. */
        SKIP
    }
}
