/** Long runs that prove something, by name, without JUnit. */
@NullMarked
package io.winback.e2e.proof;

import org.jspecify.annotations.NullMarked;
