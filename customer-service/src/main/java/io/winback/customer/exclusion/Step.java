package io.winback.customer.exclusion;

import io.winback.customer.audit.AuditAction;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an exclusion.
 *
 * @param text the evidence as it was given, or the reason of a lift or refusal
 * @param until the end as this step left it
 * @param reviewOn the day of review as this step left it
 */
@Embeddable
record Step(
        Instant at,
        @Column(name = "actor") String by,
        @Enumerated(EnumType.STRING) AuditAction action,
        @Nullable String text,
        @Nullable Instant until,
        @Nullable LocalDate reviewOn) {

    Step withoutText() {
        return new Step(at, by, action, null, until, reviewOn);
    }
}
