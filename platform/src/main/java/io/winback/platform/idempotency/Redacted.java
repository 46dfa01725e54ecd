package io.winback.platform.idempotency;

/** An answer that holds a secret: given in full once, and kept for repeats of the request without the secret. */
public interface Redacted {

    /** The answer as it may be stored. */
    Object kept();
}
