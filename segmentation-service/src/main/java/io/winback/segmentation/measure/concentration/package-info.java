/** How much of the revenue comes from how few of the customers. */
@NullMarked
package io.winback.segmentation.measure.concentration;

import org.jspecify.annotations.NullMarked;
