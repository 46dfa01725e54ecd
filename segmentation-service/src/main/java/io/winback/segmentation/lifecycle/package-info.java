/**
 * Lifecycle stages. Policies give each purchase day two limits, the first date of DUE and the first of LOST; everything else is said in
 * their terms: the stage stored as of today with the instant of the next transition, counts and histories of any date, and what a
 * change of policy would move.
 */
@NullMarked
package io.winback.segmentation.lifecycle;

import org.jspecify.annotations.NullMarked;
