package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What brings customers into a campaign, and how fast.
 *
 * @param on default SEGMENT
 * @param maxAge how old the fact may be, by its business date, that brings somebody in, default PT48H; history never does
 * @param share of the audience admitted a day at a launch, 0.01 to 1, default 0.05
 * @param atLeast customers admitted a day however small the share, default 50
 */
@RegisterForReflection
public record Entry(
        On on,
        Duration maxAge,
        @DecimalMin("0.01") @DecimalMax("1") BigDecimal share,
        @Min(1) Integer atLeast) {

    private static final BigDecimal DEFAULT_SHARE = new BigDecimal("0.05");
    private static final int DEFAULT_AT_LEAST = 50;
    private static final Duration DEFAULT_AGE = Duration.ofHours(48);
    static final Entry DEFAULT = new Entry(On.SEGMENT, DEFAULT_AGE, DEFAULT_SHARE, DEFAULT_AT_LEAST);

    public Entry {
        on = on == null ? On.SEGMENT : on;
        maxAge = maxAge == null ? DEFAULT_AGE : maxAge;
        share = share == null ? DEFAULT_SHARE : share;
        atLeast = atLeast == null ? DEFAULT_AT_LEAST : atLeast;
    }

    /** What brings somebody in. Where the campaign names a segment, they are in it too. */
    public enum On {
        /** Being in the segment at the launch, and joining it later. */
        SEGMENT,
        /** The first order that is paid. */
        FIRST_ORDER,
        /** The order of somebody who was lost, once it is paid. */
        RETURNING_ORDER,
        /** An improvement is told to those who named the defect. */
        IMPROVEMENT
    }

    /** Customers admitted a day out of an audience of the given size. */
    public int perDay(long audience) {
        return Math.max(
                atLeast,
                share.multiply(BigDecimal.valueOf(audience))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact());
    }
}
