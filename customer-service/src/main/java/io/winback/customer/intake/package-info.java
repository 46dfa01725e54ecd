/**
 * Import as a job: a stream of customers or orders is worked while it is read, chunk by chunk; each chunk commits with its line number,
 * so the same bytes sent again go on behind the last committed line. No file is stored.
 */
@NullMarked
package io.winback.customer.intake;

import org.jspecify.annotations.NullMarked;
