/** Receiving events: decoding, transactions, retries in place, dead letters. */
@NullMarked
package io.winback.platform.events;

import org.jspecify.annotations.NullMarked;
