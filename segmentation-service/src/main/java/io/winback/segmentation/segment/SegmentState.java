package io.winback.segmentation.segment;

/** Where the latest version of a segment stands. */
enum SegmentState {
    /** Decides nothing. */
    DRAFT,
    /** Decides; the base is still being walked. */
    PUBLISHING,
    /** Decides, and all joins have been told. */
    PUBLISHED
}
