/** Flows: how many customers moved from which lifecycle stage to which, period by period, under the policies in force. */
@NullMarked
package io.winback.segmentation.measure.flow;

import org.jspecify.annotations.NullMarked;
