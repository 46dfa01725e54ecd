package io.winback.campaign.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of one mail.
 *
 * @param references Message-IDs and bounce addresses, the surest first: whichever is of a mail of ours names it
 * @param at when it happened, if that was told
 * @param code SMTP reply code, if there was one
 * @param status enhanced status code (RFC 3463), if there was one
 */
public record Report(
        List<String> references,
        Kind kind,
        @Nullable Instant at,
        @Nullable Integer code,
        @Nullable String status) {

    /** What became of a mail. */
    public enum Kind {
        /** There is no such mailbox, or it takes nothing for good. */
        HARD_BOUNCE,
        /** Not delivered this time: full, out of order, refused by a policy. Says nothing against the address. */
        SOFT_BOUNCE,
        /** The reader told the mail provider that it was unwanted. */
        COMPLAINT,
        /** The server of the reader took it. */
        DELIVERED
    }

    /** Who said so. */
    public enum Source {
        API,
        AMAZON_SES,
        MAILGUN,
        POSTMARK,
        DSN,
        ARF,
        SMTP
    }

    /** What became of a report. */
    public enum Result {
        TAKEN,
        /** Known already; nothing changed. */
        REPEATED,
        /** No mail of ours, or of somebody who was erased. */
        UNKNOWN_MESSAGE,
        /** Of a mail that never left. */
        NOT_SENT,
        /** Nothing that counts. */
        IGNORED
    }
}
