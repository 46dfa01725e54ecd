package io.winback.customer.privacy;

import org.jspecify.annotations.Nullable;

/** What the operator came with; never logged. */
record Credentials(@Nullable String apiKey, @Nullable String authorization) {

    @Override
    public String toString() {
        return "Credentials";
    }
}
