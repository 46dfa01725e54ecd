package io.winback.customer.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new webhook. */
record WebhookRequest(
        @NotBlank String url,
        @NotEmpty List<@NotNull String> types,
        @Nullable @Size(max = 200) String description) {}
