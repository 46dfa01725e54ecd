/** Tables as CSV (RFC 4180) that a spreadsheet may open safely. */
@NullMarked
package io.winback.platform.csv;

import org.jspecify.annotations.NullMarked;
