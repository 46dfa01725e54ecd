package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.customer.InvalidFieldException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer who is left alone.
 *
 * @param evidence text that may name people; every kind but OPEN_CASE needs it
 * @param reference a number elsewhere: a ticket, an answer; OPEN_CASE needs it
 * @param subject code of what an open case is about
 * @param until when it ends by itself
 * @param reviewOn when a person looks at it again; never for OPEN_CASE
 */
@Embeddable
record Facts(
        String customerId,
        @Enumerated(EnumType.STRING) ExclusionKind kind,
        @Nullable String evidence,
        @Nullable String reference,
        @Nullable String subject,
        @Nullable Instant until,
        @Nullable LocalDate reviewOn) {

    /** As a person or a machine says it. */
    static Facts of(
            String customerId,
            ExclusionKind kind,
            @Nullable String evidence,
            @Nullable String reference,
            @Nullable Instant until) {
        if (kind == ExclusionKind.OPEN_CASE && reference == null) {
            throw new InvalidFieldException("reference", "An open case needs its number; send it as reference.");
        }
        var text = evidence == null || evidence.isBlank() ? null : evidence.strip();
        if (kind != ExclusionKind.OPEN_CASE && text == null) {
            throw new InvalidFieldException("evidence", "Say what shows that this customer is to be left alone.");
        }
        return new Facts(customerId, kind, text, reference, null, until, null);
    }

    static Facts ofCase(String customerId, String number, @Nullable String subject) {
        return new Facts(customerId, ExclusionKind.OPEN_CASE, null, number, subject, null, null);
    }

    Facts with(@Nullable String newEvidence, @Nullable Instant newUntil, @Nullable LocalDate newReviewOn) {
        return new Facts(customerId, kind, newEvidence, reference, subject, newUntil, newReviewOn);
    }

    Facts of(String otherCustomer) {
        return new Facts(otherCustomer, kind, evidence, reference, subject, until, reviewOn);
    }

    Facts untilTheLaterOf(Facts other) {
        var later = until == null || other.until != null && until.isAfter(other.until) ? until : other.until;
        return with(evidence, later, reviewOn);
    }

    /** Null leaves the subject as it is. */
    Facts about(@Nullable String newSubject) {
        return newSubject == null
                ? this
                : new Facts(customerId, kind, evidence, reference, newSubject, until, reviewOn);
    }

    /** Whether both cannot be in force beside each other: open cases can, each under its number. */
    boolean isSameAs(Facts other) {
        return kind == other.kind && (kind != ExclusionKind.OPEN_CASE || Objects.equals(reference, other.reference));
    }

    /** Refuses what may not follow {@code before}. */
    void check(@Nullable Facts before, Instant now) {
        var newEnd = before == null || !Objects.equals(until, before.until);
        if (newEnd && until != null && !until.isAfter(now)) {
            throw new InvalidFieldException("until", "The end lies in the past; to end an exclusion now, lift it.");
        }
        if (kind == ExclusionKind.OPEN_CASE && reviewOn != null) {
            throw new InvalidFieldException("reviewOn", "An open case is not reviewed; it ends when it is closed.");
        }
    }
}
