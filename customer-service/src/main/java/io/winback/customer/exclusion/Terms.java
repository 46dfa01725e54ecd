package io.winback.customer.exclusion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be changed of an exclusion in force. */
record Terms(
        @Nullable String evidence,
        @Nullable Instant until,
        @Nullable LocalDate reviewOn,
        @Nullable String subject) {

    Terms about(@Nullable String newSubject) {
        return newSubject == null ? this : new Terms(evidence, until, reviewOn, newSubject);
    }
}
