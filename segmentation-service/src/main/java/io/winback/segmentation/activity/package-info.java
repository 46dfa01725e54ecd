/** Who bought what and when: orders and returns as facts, and what they add up to per customer. */
@NullMarked
package io.winback.segmentation.activity;

import org.jspecify.annotations.NullMarked;
