package io.winback.customer.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what; {@code at} by the business clock, {@code recordedAt} by the machine's. */
record AuditEntryResponse(
        UUID id,
        Instant at,
        Instant recordedAt,
        String actor,
        List<String> roles,
        AuditAction action,
        @Nullable String customerId,
        @Schema(type = SchemaType.OBJECT) JsonNode details) {

    static AuditEntryResponse from(AuditEntry entry) {
        return new AuditEntryResponse(
                entry.id(),
                entry.at(),
                entry.recordedAt(),
                entry.actor(),
                List.copyOf(entry.roles()),
                entry.action(),
                entry.customerId(),
                entry.details());
    }
}
