/** What the tests of all services share: real parts, contracts, the rules of the architecture. */
@NullMarked
package io.winback.local.testing;

import org.jspecify.annotations.NullMarked;
