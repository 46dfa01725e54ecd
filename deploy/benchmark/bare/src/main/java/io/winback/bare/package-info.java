/** The least that a Quarkus endpoint can do and still keep what it is told: what our own endpoints are compared with. */
@NullMarked
package io.winback.bare;

import org.jspecify.annotations.NullMarked;
