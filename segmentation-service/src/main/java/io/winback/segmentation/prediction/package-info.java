/**
 * Statistics of buying: how often a customer will buy (BG/NBD, MBG/NBD, NBD), what he will spend (Gamma-Gamma) and what that is worth,
 * and how such models are fitted by maximum likelihood. Numbers in, numbers out: no framework, no database, no clock. Times are weeks
 * of seven days, amounts are in one currency that the caller knows.
 */
@NullMarked
package io.winback.segmentation.prediction;

import org.jspecify.annotations.NullMarked;
