package io.winback.segmentation.candidate;

/** Terms that contradict each other or the shop; {@code field} names the one to mend. */
public final class InvalidTermsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidTermsException(String field, String detail) {
        super(detail);
        this.field = field;
    }

    String field() {
        return field;
    }
}
