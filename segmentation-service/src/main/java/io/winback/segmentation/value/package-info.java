/** What a customer is worth: past profit and what his own rate promises for a year, else what others like him are worth on average. */
@NullMarked
package io.winback.segmentation.value;

import org.jspecify.annotations.NullMarked;
