/** Decimal amounts with a currency. */
@NullMarked
package io.winback.platform.money;

import org.jspecify.annotations.NullMarked;
