package io.winback.segmentation.segment;

/** There is no segment under this key. */
final class UnknownSegmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSegmentException(String key) {
        super("There is no segment " + key + "; PUT it first.");
    }
}
