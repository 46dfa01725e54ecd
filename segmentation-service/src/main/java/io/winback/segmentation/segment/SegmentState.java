package io.winback.segmentation.segment;

/** Where the latest version of a segment stands. */
public enum SegmentState {
    /** Decides nothing. */
    DRAFT,
    /** Decides; the base is still being walked. */
    PUBLISHING,
    /** Decides, and all joins have been told. */
    PUBLISHED,
    /** Decides nothing any more; members are still leaving. */
    RETIRING,
    /** Decides nothing any more, and all have left. */
    RETIRED
}
