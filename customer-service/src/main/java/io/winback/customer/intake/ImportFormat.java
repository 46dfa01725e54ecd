package io.winback.customer.intake;

/** How a stream is written. */
enum ImportFormat {
    NDJSON,
    CSV
}
