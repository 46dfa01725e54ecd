package io.winback.benchmark;

/** Something that is not ours is missing on this machine. */
final class CannotMeasureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotMeasureException(String message) {
        super(message);
    }
}
