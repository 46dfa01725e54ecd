/**
 * Retention per period: how many of the customers at its start were kept, told apart from those won back, with the textbook's
 * (E - N) / S beside it, which counts both as kept.
 */
@NullMarked
package io.winback.segmentation.measure.retention;

import org.jspecify.annotations.NullMarked;
