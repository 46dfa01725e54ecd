package io.winback.customer.intake;

import java.util.Collection;
import java.util.List;

/**
 * What became of the records of a chunk.
 *
 * @param customers whom they are about, as far as they were stored or are stored already
 */
record Counts(long stored, long unchanged, List<Reject> rejects, Collection<String> customers) {}
