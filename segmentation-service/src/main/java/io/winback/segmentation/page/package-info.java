/**
 * Pages for people at the shop: the base by lifecycle stage and over time, the policy and what a change of it would move, segments with
 * their counts and the explanation of one customer, lists of candidates. They read what REST reads and decide nothing themselves.
 */
@NullMarked
package io.winback.segmentation.page;

import org.jspecify.annotations.NullMarked;
