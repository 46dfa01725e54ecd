/** The least that a Quarkus consumer can do with an event and still have read it: what our own consumers are compared with. */
@NullMarked
package io.winback.bare.consumer;

import org.jspecify.annotations.NullMarked;
