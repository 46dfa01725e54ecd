package io.winback.local.demo;

/** The suite answered a call with something other than success. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(String call, int status, String body) {
        super(call + " answered " + status + ": " + body);
        this.status = status;
    }

    int status() {
        return status;
    }
}
