package io.winback.customer.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A row that waits for the rest of its record. */
record StagedRow(
        String record,
        long line,
        @Nullable ObjectNode facts,
        @Nullable Reject problem) {}
