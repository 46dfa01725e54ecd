package io.winback.customer.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure as the register has it: whose it was can be told only by comparing with the keyed hash of an id that is known. */
record RegisteredErasure(
        @NotNull UUID id,
        @NotNull @Pattern(regexp = "[0-9a-f]{32}") String customerHash,
        @Size(max = 100) @Nullable String reference,
        @NotNull Instant requestedAt) {}
