/** Remembers which events a consumer has already worked, in the transaction of the effect. */
@NullMarked
package io.winback.platform.inbox;

import org.jspecify.annotations.NullMarked;
