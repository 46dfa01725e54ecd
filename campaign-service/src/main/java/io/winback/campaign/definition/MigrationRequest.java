package io.winback.campaign.definition;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * A migration of runs, as it was seen in the preview.
 *
 * @param to the version they go to
 * @param expected how many the preview said would go
 * @param stages in which stage of that version those go on whose own it does not have: the old key, and the new
 */
record MigrationRequest(
        @NotNull @Min(1) Integer to, @NotNull @Min(0) Long expected, Map<@NotNull String, @NotNull String> stages) {

    MigrationRequest {
        stages = stages == null ? Map.of() : stages;
    }
}
