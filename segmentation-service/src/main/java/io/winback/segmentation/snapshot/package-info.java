/** Figures relative to the base are taken as a dated snapshot of everybody, nightly and on request; only a whole one is used. */
@NullMarked
package io.winback.segmentation.snapshot;

import org.jspecify.annotations.NullMarked;
