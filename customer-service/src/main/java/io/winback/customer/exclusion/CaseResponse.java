package io.winback.customer.exclusion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of the helpdesk.
 *
 * @param exclusionId what it excludes the customer by; absent where the case was never open here
 */
record CaseResponse(
        String customerId,
        String number,
        CaseState state,
        @Nullable String subject,
        @Nullable UUID exclusionId) {}
