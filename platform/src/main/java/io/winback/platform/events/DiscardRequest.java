package io.winback.platform.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which letters, as for a replay, and why nobody needs them; the reason is kept, so it names nobody.
 *
 * @param seen the {@code seen} of a list
 */
@RegisterForReflection
public record DiscardRequest(
        @Nullable @Size(min = 1, max = 500) List<ReplayRequest.@Valid @NotNull Place> letters,
        @Nullable @Size(min = 1, max = 1000) String seen,
        @NotBlank @Size(max = 500) String reason) {}
