package io.winback.customer.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the register as it was taken out; its {@code nextPageToken} says nothing here. */
record ReapplyRequest(
        @NotNull @Size(max = ErasureRegisterResource.LARGEST_PAGE)
        List<@NotNull @Valid RegisteredErasure> items,

        @Nullable String nextPageToken) {}
