/** A person's rights: an export of all that any service holds, and an erasure in all of them, with a receipt of each. */
@NullMarked
package io.winback.customer.privacy;

import org.jspecify.annotations.NullMarked;
