package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.customer.InvalidFieldException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which exclusions are wanted; null asks for all. */
record ExclusionFilter(
        @Nullable String customer,
        @Nullable ExclusionKind kind,
        @Nullable ExclusionState state,
        @Nullable LocalDate reviewBefore) {

    static ExclusionFilter of(
            @Nullable String customer, @Nullable String kind, @Nullable String state, @Nullable String reviewBefore) {
        return new ExclusionFilter(
                customer,
                kind == null ? null : one(ExclusionKind.class, "kind", kind),
                state == null ? null : one(ExclusionState.class, "state", state),
                reviewBefore == null ? null : day(reviewBefore));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(field, "Send one of " + Arrays.toString(type.getEnumConstants()) + ".");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidFieldException("reviewBefore", "Send a day such as 2026-09-01.");
        }
    }
}
