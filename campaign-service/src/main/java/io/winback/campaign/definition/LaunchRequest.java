package io.winback.campaign.definition;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A launch, as it was rehearsed.
 *
 * @param audience customers who were in the segment when somebody last looked; where it has changed by more than a tenth since, nothing is
 *     launched. None: whatever it is now
 */
record LaunchRequest(@Min(0) @Nullable Long audience) {}
