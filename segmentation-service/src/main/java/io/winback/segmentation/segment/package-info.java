/** Segments: typed rules with versions, and membership kept as customers change. */
@NullMarked
package io.winback.segmentation.segment;

import org.jspecify.annotations.NullMarked;
