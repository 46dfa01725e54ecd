package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first mail on the way of those who do nothing.
 *
 * @param stage none where their way has no mail, or waits for something that is not announced
 * @param waits rule of that
 */
record FirstMail(
        @Nullable Stage stage, Instant at, @Nullable String waits) {}
