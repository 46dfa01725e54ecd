package io.winback.customer.audit;

import io.winback.platform.web.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; null asks for all. {@code from} is included, {@code to} is not. */
record AuditFilter(
        @Nullable String customer,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable Instant from,
        @Nullable Instant to) {

    static AuditFilter of(
            @Nullable String customer,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to) {
        return new AuditFilter(
                customer,
                actor,
                action == null ? null : action(action),
                from == null ? null : time("from", from),
                to == null ? null : time("to", to));
    }

    private static AuditAction action(String text) {
        try {
            return AuditAction.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Problem.ofField(
                    400,
                    "invalid-field",
                    "Invalid field",
                    "action",
                    "Send one of " + Arrays.toString(AuditAction.values()) + ".");
        }
    }

    private static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    400, "invalid-field", "Invalid field", field, "Send a time such as 2026-03-02T09:20:00Z.");
        }
    }
}
