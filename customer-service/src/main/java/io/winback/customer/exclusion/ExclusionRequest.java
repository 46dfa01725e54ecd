package io.winback.customer.exclusion;

import io.winback.customer.customer.CustomerIds;
import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.customer.ShopTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to leave alone, and why. */
record ExclusionRequest(
        @NotNull @Pattern(regexp = CustomerIds.SHAPE) String customerId,
        @NotNull ExclusionKind kind,

        @Schema(description = "What shows it; needed for every kind but OPEN_CASE") @Size(max = 2000) @Nullable
        String evidence,

        @Schema(description = "A number elsewhere, such as a ticket; OPEN_CASE needs it")
        @Pattern(regexp = CustomerIds.SHAPE)
        @Nullable
        String reference,

        @Schema(description = "When it ends by itself; without, the default of the kind holds") @Nullable
        String until) {

    Facts facts(ShopTime time) {
        return Facts.of(customerId, kind, evidence, reference, until == null ? null : time.parse("until", until));
    }
}
