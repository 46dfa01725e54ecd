package io.winback.segmentation.snapshot;

import java.util.Optional;

/**
 * Figures of every customer in a snapshot. An implementing bean has a table of its own with the columns {@code snapshot_id} and {@code
 * customer_id}, into which it only inserts, and nobody who is erased; who is erased later is removed by the snapshot.
 */
public interface SnapshotPart {

    /** Its name, stable; parts are built in the order of their names. */
    String name();

    /** Its table. */
    String table();

    /**
     * Inserts the next chunk in the caller's transaction, after {@link Snapshot#reached()} in the order of customer ids.
     *
     * @return the last customer done; empty when there was none left
     */
    Optional<String> advance(Snapshot snapshot);
}
