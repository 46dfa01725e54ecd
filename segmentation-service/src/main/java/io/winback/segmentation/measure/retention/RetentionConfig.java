package io.winback.segmentation.measure.retention;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.Optional;

/** What the shop's retention is held against. */
@ConfigMapping(prefix = "winback.measures.retention")
interface RetentionConfig {

    /** The shop's own benchmark, a share of 0 to 1. */
    Optional<@DecimalMin("0") @DecimalMax("1") BigDecimal> benchmark();
}
