/** Identifiers that we mint ourselves, and identifiers derived from others. */
@NullMarked
package io.winback.platform.ids;

import org.jspecify.annotations.NullMarked;
