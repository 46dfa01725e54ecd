package io.winback.customer.webhook;

import org.jspecify.annotations.Nullable;

/** What became of a call. */
record Outcome(Result result, @Nullable Integer status) {

    private static final int TOO_MANY = 429;
    private static final int GONE = 410;

    /** In one word. */
    enum Result {
        /** Any 2xx. */
        ACCEPTED,
        /** Another status; redirects are not followed. */
        REFUSED,
        /** 410: the receiver wants nothing more. */
        GONE,
        /** No status line in time. */
        TIMEOUT,
        /** No connection, no agreement on encryption, or an answer that is no HTTP. */
        UNREACHABLE,
        /** The target is not to be called, or its host is not known. */
        FORBIDDEN
    }

    static Outcome without(Result result) {
        return new Outcome(result, null);
    }

    static Outcome of(int status) {
        if (status == GONE) {
            return new Outcome(Result.GONE, status);
        }
        return new Outcome(status >= 200 && status < 300 ? Result.ACCEPTED : Result.REFUSED, status);
    }

    /** Whether other deliveries would fare no better now: not where only this one is disliked. */
    boolean down() {
        return result != Result.ACCEPTED && (status == null || status >= 500 || status == TOO_MANY);
    }
}
