package io.winback.segmentation.candidate;

/** The list says nothing of this customer. */
final class UnknownVerdictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownVerdictException(String customer) {
        super(
                "Customer " + customer
                        + " was not lost when the list was made, or has been forgotten since; a list judges lost customers only.");
    }
}
