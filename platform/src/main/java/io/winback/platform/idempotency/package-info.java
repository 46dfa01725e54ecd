/** A POST repeated with the same Idempotency-Key has one effect and one answer. */
@NullMarked
package io.winback.platform.idempotency;

import org.jspecify.annotations.NullMarked;
