package io.winback.customer.privacy;

import io.winback.customer.customer.CustomerIds;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who is to be forgotten; {@code reference} is the shop's own number for the request, and must not name the person. */
record ErasureRequest(
        @NotNull @Pattern(regexp = CustomerIds.SHAPE) String customerId,
        @Size(max = 100) @Nullable String reference) {}
