package io.winback.customer.intake;

import java.util.List;

/** What became of the records of a chunk. */
record Counts(long stored, long unchanged, List<Reject> rejects) {}
