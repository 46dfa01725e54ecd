package io.winback.campaign.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param attempt how often it was handed to the mail server
 * @param acceptedAt when the mail server took it, or a sign of it was seen
 * @param unknownAt since when it may have left; a message that is UNKNOWN is held since then
 * @param resends 1 if a message that may have left was sent once more
 * @param outcome why it is where it is: the mail server's words, the rule, or an operator's note
 * @param history what happened to it, oldest first; only when one message is asked for
 */
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
        @Nullable Instant acceptedAt,
        @Nullable Instant unknownAt,
        int resends,
        @Nullable Integer smtpCode,
        @Nullable String outcome,
        @Nullable List<Step> history) {

    /**
     * One thing that happened.
     *
     * @param what a decision (POSTPONED, SENT, ...) or the state a word made of it
     * @param by the rule that decided, or who said the word: SERVER, LEASE, or the kind of evidence
     */
    record Step(
            Instant at,
            String what,
            String by,
            @Nullable Integer attempt,
            @Nullable Integer code,
            @Nullable String text) {}

    MessageResponse with(List<Step> steps) {
        return new MessageResponse(
                id,
                customer,
                campaign,
                stage,
                purpose,
                state,
                messageId,
                attempt,
                notBefore,
                dispatchedAt,
                acceptedAt,
                unknownAt,
                resends,
                smtpCode,
                outcome,
                steps);
    }
}
