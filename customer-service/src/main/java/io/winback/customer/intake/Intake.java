package io.winback.customer.intake;

import java.util.List;

/** Stores records of one kind: parses each, then writes all with a few statements, in the caller's transaction. */
interface Intake {

    Counts store(List<Line> lines, boolean history);
}
