package io.winback.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** The answer once given for a key. */
record StoredAnswer(
        String requestHash,
        int status,
        @Nullable String location,
        @Nullable String body) {}
