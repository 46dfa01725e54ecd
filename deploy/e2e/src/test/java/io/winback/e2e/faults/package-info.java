/** The whole suite under load, while what it depends on goes away and comes back. */
@NullMarked
package io.winback.e2e.faults;

import org.jspecify.annotations.NullMarked;
