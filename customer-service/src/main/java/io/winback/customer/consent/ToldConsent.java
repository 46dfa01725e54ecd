package io.winback.customer.consent;

import io.winback.customer.customer.ConsentBasis;
import io.winback.customer.customer.ConsentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was told.
 *
 * @param at business time of the decision
 * @param imported told by a list
 * @param recordedAt business time at which it became known here
 */
record ToldConsent(
        ConsentStatus status,
        @Nullable ConsentBasis basis,
        @Nullable String source,
        @Nullable String proof,
        Instant at,
        boolean imported,
        Instant recordedAt) {}
