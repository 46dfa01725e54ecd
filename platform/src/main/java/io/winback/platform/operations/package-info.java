/** What an operator asks any service. */
@NullMarked
package io.winback.platform.operations;

import org.jspecify.annotations.NullMarked;
