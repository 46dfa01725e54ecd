package io.winback.campaign.site.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the ledger.
 *
 * @param at when it left; else when it goes at the earliest; none where it will not
 * @param held it missed its time, and a marketer decides
 */
record MailRow(
        UUID enrollment,
        String campaign,
        String stage,
        String purpose,
        String state,
        @Nullable Instant at,
        boolean held) {}
