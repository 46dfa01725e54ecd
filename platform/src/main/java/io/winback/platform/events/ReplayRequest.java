package io.winback.platform.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which letters: single ones, or all that stood in the topic when it was listed.
 *
 * @param seen the {@code seen} of a list
 */
@RegisterForReflection
public record ReplayRequest(
        @Nullable @Size(min = 1, max = 500) List<@Valid @NotNull Place> letters,
        @Nullable @Size(min = 1, max = 1000) String seen) {

    /** Of a letter among the dead letters. */
    @RegisterForReflection
    public record Place(@Min(0) int partition, @Min(0) long offset) {}
}
