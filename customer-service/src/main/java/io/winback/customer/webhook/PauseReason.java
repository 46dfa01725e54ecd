package io.winback.customer.webhook;

/** Why a webhook is not called any more until somebody resumes it. */
enum PauseReason {
    /** The receiver answered 410. */
    GONE,
    /** The receiver accepted nothing for three days. */
    UNREACHABLE
}
