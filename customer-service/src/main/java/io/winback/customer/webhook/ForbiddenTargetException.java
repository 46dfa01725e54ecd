package io.winback.customer.webhook;

/** A URL is not to be called; the message says why. */
final class ForbiddenTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenTargetException(String message) {
        super(message);
    }
}
