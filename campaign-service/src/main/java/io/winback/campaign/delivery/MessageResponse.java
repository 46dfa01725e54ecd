package io.winback.campaign.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of the ledger. */
record MessageResponse(
        String id,
        String customer,
        String campaign,
        String stage,
        String purpose,
        String state,
        String messageId,
        int attempt,
        @Nullable Instant notBefore,
        @Nullable Instant dispatchedAt,
        @Nullable Integer smtpCode,
        @Nullable String outcome) {}
