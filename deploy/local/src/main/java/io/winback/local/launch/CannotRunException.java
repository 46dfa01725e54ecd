package io.winback.local.launch;

/** The run cannot go on; the message is for the person who started it. */
final class CannotRunException extends RuntimeException {

    private final int exitCode;

    CannotRunException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
