package io.winback.customer.intake.source;

/** How a stream is written. */
public enum ImportFormat {
    NDJSON,
    CSV
}
