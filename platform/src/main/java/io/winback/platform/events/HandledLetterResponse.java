package io.winback.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dead letter that needs nobody any more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record HandledLetterResponse(
        long id,
        int partition,
        long offset,
        Instant letteredAt,
        LetterOutcome outcome,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String reason,
        String handledBy,
        Instant handledAt) {}
