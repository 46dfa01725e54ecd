package io.winback.segmentation.segment;

/** There is nothing under this name. */
public final class UnknownSegmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnknownSegmentException(String message) {
        super(message);
    }

    static UnknownSegmentException segment(String key) {
        return new UnknownSegmentException("There is no segment " + key + "; PUT it first.");
    }

    static UnknownSegmentException version(String key, int version) {
        return new UnknownSegmentException("Segment " + key + " has no version " + version + ".");
    }

    static UnknownSegmentException customer(String customer) {
        return new UnknownSegmentException(
                "No customer " + customer + " is known here; send him to customer-service first.");
    }
}
