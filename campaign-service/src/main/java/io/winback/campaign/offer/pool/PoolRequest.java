package io.winback.campaign.offer.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param lowAt the pool runs low with fewer free codes than this; default 50 */
record PoolRequest(
        @NotBlank @Size(max = 200) String name,
        @Min(0) @Max(100_000) @Nullable Integer lowAt) {

    private static final int DEFAULT_LOW = 50;

    int lowAtOrDefault() {
        return lowAt == null ? DEFAULT_LOW : lowAt;
    }
}
