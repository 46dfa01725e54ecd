package io.winback.segmentation.activity;

import java.util.Set;

/**
 * Customers whose purchases have changed.
 *
 * @param owners those whom the news is about
 * @param losers those who have only lost an order to somebody else: that corrects them and is no news of theirs
 */
record Concerned(Set<String> owners, Set<String> losers) {}
