/**
 * Every measure as a page: a report in the visitor's language with a chart, the table it is drawn from and that table as CSV. One bean
 * of {@link io.winback.segmentation.page.measure.MeasurePage} a measure; all of them are found and listed.
 */
@NullMarked
package io.winback.segmentation.page.measure;

import org.jspecify.annotations.NullMarked;
