package io.winback.survey.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that names an improvement.
 *
 * @param byHand whether a person said so, not the rule
 * @param texts what was written in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedResponse(
        UUID answerId,
        long version,
        String customerId,
        String survey,
        String language,
        @Nullable String reason,
        @Nullable String subReason,
        Instant answeredAt,
        boolean byHand,
        List<String> texts) {}
