package io.winback.segmentation.segment;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun nothing was written
 */
record ImportResponse(boolean dryRun, List<Entry> segments) {

    /** @param version the latest one now */
    record Entry(String key, Outcome outcome, int version) {}

    /** What became of a segment. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
