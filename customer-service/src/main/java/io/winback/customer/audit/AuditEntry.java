package io.winback.customer.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param at business time
 * @param recordedAt machine time
 */
record AuditEntry(
        UUID id,
        Instant at,
        Instant recordedAt,
        String actor,
        Collection<String> roles,
        AuditAction action,
        @Nullable String customerId,
        JsonNode details) {}
