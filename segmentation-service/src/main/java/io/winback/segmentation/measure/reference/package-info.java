/**
 * Figures that articles on winning customers back have published, with the letter of the article, and beside them what the shop itself
 * measures. They are references to hold one's own figures against, never predictions.
 */
@NullMarked
package io.winback.segmentation.measure.reference;

import org.jspecify.annotations.NullMarked;
