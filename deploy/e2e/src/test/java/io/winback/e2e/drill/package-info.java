/** What an operator does rarely and must be able to trust: going back to an older state of the databases, and to another version. */
@NullMarked
package io.winback.e2e.drill;

import org.jspecify.annotations.NullMarked;
