package io.winback.segmentation.lifecycle;

/**
 * The policy in force.
 *
 * @param applying whether stages stored under the former policy are still being moved
 */
record PolicyResponse(int repeatIntervalDays, int lapseThresholdDays, boolean applying) {}
