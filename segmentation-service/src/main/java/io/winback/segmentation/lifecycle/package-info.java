/** Lifecycle stages under one policy: stored as of today with the instant of the next transition, computed for any other date. */
@NullMarked
package io.winback.segmentation.lifecycle;

import org.jspecify.annotations.NullMarked;
