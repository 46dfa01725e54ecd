package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.customer.InvalidFieldException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a customer is excluded.
 *
 * @param evidence text that may name people; every kind but OPEN_CASE needs it
 * @param reference a number elsewhere: a ticket, an answer; OPEN_CASE needs it
 * @param subject code of what an open case is about
 */
record Facts(
        String customerId,
        ExclusionKind kind,
        @Nullable String evidence,
        @Nullable String reference,
        @Nullable String subject,
        @Nullable Instant until) {

    Facts {
        evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
        if (kind == ExclusionKind.OPEN_CASE && reference == null) {
            throw new InvalidFieldException("reference", "An open case needs its number; send it as reference.");
        }
        if (kind != ExclusionKind.OPEN_CASE && evidence == null) {
            throw new InvalidFieldException("evidence", "Say what shows that this customer is to be left alone.");
        }
    }

    static Facts ofCase(String customerId, String number, @Nullable String subject) {
        return new Facts(customerId, ExclusionKind.OPEN_CASE, null, number, subject, null);
    }

    Facts endingAt(@Nullable Instant end) {
        return new Facts(customerId, kind, evidence, reference, subject, end);
    }
}
