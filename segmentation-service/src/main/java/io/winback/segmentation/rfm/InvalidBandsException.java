package io.winback.segmentation.rfm;

/** Limits that divide nobody into five; it names the field and the way out. */
public final class InvalidBandsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidBandsException(String field, String detail) {
        super(detail);
        this.field = field;
    }

    String field() {
        return field;
    }
}
