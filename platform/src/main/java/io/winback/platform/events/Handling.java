package io.winback.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of letters in one request.
 *
 * @param already letters that had been handled before
 * @param more whether open letters are left of those that were asked for: send the same again with another key
 * @param stillOpen letters that could not be replayed, with what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Handling(
        int replayed,
        int erased,
        int failedAgain,
        int discarded,
        int already,
        boolean more,
        List<StillOpen> stillOpen) {

    /** A letter nobody could replay. */
    public record StillOpen(
            int partition, long offset, @Nullable String key, String what) {}
}
