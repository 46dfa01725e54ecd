/**
 * Measures of what customers did, reckoned from their purchases when asked for, of any past period; nothing here is stored. The
 * measures share their periods, filters and intervals; each has a folder of its own.
 */
@NullMarked
package io.winback.segmentation.measure;

import org.jspecify.annotations.NullMarked;
