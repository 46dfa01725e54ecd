package io.winback.segmentation.reason;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code survey.answered.v1}; an answer may give no reason. */
@RegisterForReflection
record SurveyAnswered(
        String customerId,
        long version,
        @Nullable String reason,
        @Nullable String subReason,
        Instant answeredAt) {}
