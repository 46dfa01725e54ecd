package io.winback.segmentation.base;

/** Nothing has been heard of a customer with this id. */
public final class UnknownCustomerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCustomerException(String id) {
        super("No customer " + id + " is known here; send him to customer-service first.");
    }
}
