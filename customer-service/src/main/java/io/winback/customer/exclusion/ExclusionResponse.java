package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion as it stands.
 *
 * @param evidence shown to agents and auditors only, as all text of the history
 * @param setAt absent while it is a proposal
 * @param history where one exclusion is shown
 */
record ExclusionResponse(
        UUID id,
        String customerId,
        ExclusionKind kind,
        ExclusionState state,
        boolean inForce,
        @Nullable String evidence,
        @Nullable String reference,
        @Nullable String subject,
        @Nullable Instant setAt,
        @Nullable String setBy,
        @Nullable Instant until,
        @Nullable LocalDate reviewOn,
        @Nullable String liftAskedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable List<Step> history) {

    ExclusionResponse withHistory(List<Step> steps) {
        return with(evidence, steps);
    }

    /** For whom the texts are not meant, and for answers that are kept. */
    ExclusionResponse withoutTexts() {
        return with(
                null,
                history == null ? null : history.stream().map(Step::withoutText).toList());
    }

    private ExclusionResponse with(@Nullable String newEvidence, @Nullable List<Step> newHistory) {
        return new ExclusionResponse(
                id,
                customerId,
                kind,
                state,
                inForce,
                newEvidence,
                reference,
                subject,
                setAt,
                setBy,
                until,
                reviewOn,
                liftAskedBy,
                liftedAt,
                liftedBy,
                newHistory);
    }
}
