package io.winback.campaign.feedback.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered a mail; the answer itself is in the shop's mailbox.
 *
 * @param proposal UNSUBSCRIBE, where the answer is nothing but that; an agent confirms it
 * @param state OPEN, RESUMED, ENDED or UNSUBSCRIBED
 * @param resolvedBy the client whose key resolved it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplyResponse(
        String id,
        String customer,
        String enrollment,
        String message,
        String campaign,
        String stage,
        Instant receivedAt,
        @Nullable String proposal,
        String state,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {}
