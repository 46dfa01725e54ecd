package io.winback.segmentation.segment;

/** Which version of a segment is meant. */
public enum Which {
    /** The one edited last, a draft or not. */
    LATEST,
    /** The one that decides; the latest where none does. */
    PUBLISHED,
    /** The latest, and beside it the one that decides. */
    BOTH
}
