/**
 * Recency, frequency and monetary value of every customer at a snapshot, each scored from 1 to 5, and the six groups they make. Scores
 * are fifths of the base, or bands whose limits the shop has set.
 */
@NullMarked
package io.winback.segmentation.rfm;

import org.jspecify.annotations.NullMarked;
