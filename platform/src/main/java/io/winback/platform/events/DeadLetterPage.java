package io.winback.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters, the newest first. A page may be short where many were handled; without {@code nextPageToken} it is the last.
 *
 * @param seen what stood in the topic when this was asked: send it to replay or discard all of that and nothing that came later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record DeadLetterPage(
        List<DeadLetterResponse> items,
        String seen,
        @Nullable String nextPageToken) {}
