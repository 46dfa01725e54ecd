package io.winback.segmentation.lifecycle;

/** The category has no policy of its own. */
final class UnknownPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPolicyException(String category) {
        super("The category " + category + " has no policy of its own; the general one decides.");
    }
}
