/**
 * Comebacks: how many lost customers buy again without being contacted, the line any win-back campaign must be held against; with the
 * days on which campaigns contacted customers, as campaign-service tells them.
 */
@NullMarked
package io.winback.segmentation.measure.comeback;

import org.jspecify.annotations.NullMarked;
