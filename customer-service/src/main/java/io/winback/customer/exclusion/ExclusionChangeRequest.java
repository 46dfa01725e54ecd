package io.winback.customer.exclusion;

import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.customer.ShopTime;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Fields that are sent replace what is stored, fields left out stay. */
record ExclusionChangeRequest(
        @Size(max = 2000) @Nullable String evidence,

        @Schema(description = "An empty text takes the end away") @Nullable
        String until,

        @Schema(description = "A later day says: still right") @Nullable
        LocalDate reviewOn) {

    UnaryOperator<Facts> change(ShopTime time) {
        if (evidence != null && evidence.isBlank()) {
            throw new InvalidFieldException("evidence", "Evidence is replaced, not taken away.");
        }
        var end = until == null || until.isBlank() ? null : time.parse("until", until);
        return before -> before.with(
                evidence == null ? before.evidence() : evidence.strip(),
                until == null ? before.until() : end,
                reviewOn == null ? before.reviewOn() : reviewOn);
    }
}
