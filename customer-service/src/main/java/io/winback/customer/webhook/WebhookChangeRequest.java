package io.winback.customer.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes of a webhook; fields left out stay, an empty description clears it. */
record WebhookChangeRequest(
        @Nullable @Size(min = 1) String url,
        @Nullable @Size(min = 1) List<@NotNull String> types,
        @Nullable @Size(max = 200) String description,
        @Nullable Boolean active) {}
