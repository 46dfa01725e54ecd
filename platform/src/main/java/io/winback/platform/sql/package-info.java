/** SQL where sets of rows matter, inside the transaction of the caller. */
@NullMarked
package io.winback.platform.sql;

import org.jspecify.annotations.NullMarked;
