/** Measurements: our speed against the limit of the same box, in rounds that take turns. */
@NullMarked
package io.winback.benchmark;

import org.jspecify.annotations.NullMarked;
