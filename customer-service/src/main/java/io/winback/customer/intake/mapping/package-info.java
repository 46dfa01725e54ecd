/** Rules that turn the rows of other systems into our records: data, the same for the presets and for a shop's own mapping. */
@NullMarked
package io.winback.customer.intake.mapping;

import org.jspecify.annotations.NullMarked;
