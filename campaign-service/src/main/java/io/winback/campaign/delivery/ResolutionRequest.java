package io.winback.campaign.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an operator found out about a mail that may have left.
 *
 * @param state whether it left
 * @param note how that is known; no names and no addresses
 */
record ResolutionRequest(
        @NotNull Resolved state, @Size(max = 300) @Nullable String note) {

    /** What can be found out. */
    enum Resolved {
        SENT,
        FAILED
    }
}
