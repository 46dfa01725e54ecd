package io.winback.segmentation.segment;

/** A copy would take the key of another segment. */
final class SegmentExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SegmentExistsException(String key) {
        super("There is a segment " + key + " already; choose another key.");
    }
}
