package io.winback.segmentation.lifecycle;

/** A policy that makes no sense; it names the field and the way out. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidPolicyException(String field, String detail) {
        super(detail);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
