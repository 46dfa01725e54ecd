/**
 * Pages that report figures: sections with a chart, the table it is drawn from and that table as CSV, a form of filters, and in words how
 * the figures are reckoned. A service puts its figures into a {@link io.winback.platform.report.Report}; the page, in the frame of {@code
 * page}, comes with it.
 */
@NullMarked
package io.winback.platform.report;

import org.jspecify.annotations.NullMarked;
