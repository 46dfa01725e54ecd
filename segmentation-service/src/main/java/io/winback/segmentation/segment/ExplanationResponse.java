package io.winback.segmentation.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is in a segment, or is not.
 *
 * @param version the version whose rule was asked
 * @param fits whether the customer is a member by that rule now
 * @param excluded whoever is excluded is in no segment, whatever its rule asks
 * @param excludedUntil absent where the exclusion has no end
 * @param member whether the customer was told as a member last; {@code joinedAt} since when
 */
public record ExplanationResponse(
        String segment,
        int version,
        String customerId,
        boolean fits,
        boolean excluded,
        @Nullable Instant excludedUntil,
        boolean member,
        @Nullable Instant joinedAt,
        RuleAnswersResponse rule) {}
