/** Cohorts: customers by the period of their first purchase, and how many of them bought, and for how much, in each period since. */
@NullMarked
package io.winback.segmentation.measure.cohort;

import org.jspecify.annotations.NullMarked;
