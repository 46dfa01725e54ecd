/** Who did what: one entry per act of a person or a key, written with the act and never changed after. */
@NullMarked
package io.winback.customer.audit;

import org.jspecify.annotations.NullMarked;
