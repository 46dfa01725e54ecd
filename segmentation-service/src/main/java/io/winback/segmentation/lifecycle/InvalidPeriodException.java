package io.winback.segmentation.lifecycle;

/** Dates between which nothing can be shown. */
final class InvalidPeriodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPeriodException(String detail) {
        super(detail);
    }
}
