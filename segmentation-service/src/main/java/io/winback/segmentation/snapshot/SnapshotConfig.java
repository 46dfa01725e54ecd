package io.winback.segmentation.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When snapshots are taken and how long their rows are kept. */
@ConfigMapping(prefix = "winback.snapshot")
interface SnapshotConfig {

    /** Whether a snapshot is taken once a day by itself, at the first moment of the business day. */
    @WithDefault("true")
    boolean daily();

    /** Published snapshots whose rows are kept, the current one among them. */
    @WithDefault("3")
    int keep();

    /** Rows of an old snapshot deleted in one transaction. */
    @WithDefault("20000")
    int clearChunk();
}
