package io.winback.customer.exclusion;

import io.winback.customer.customer.CustomerIds;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a case stands, told by the helpdesk. */
record CaseRequest(
        @NotNull CaseState state,

        @Schema(description = "Code of what it is about, never a text") @Pattern(regexp = CustomerIds.SHAPE) @Nullable
        String subject) {}
