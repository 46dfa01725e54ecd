package io.winback.segmentation.lifecycle;

/** Where a customer stands. The date a stage begins follows from purchases and policy, never from when we heard of them. */
public enum LifecycleStage {
    /** Known, without a purchase that counts. */
    PROSPECT,
    /** Bought within the repeat interval. */
    ACTIVE,
    /** A repeat sale is sought: past the repeat interval, within the lapse threshold. */
    DUE,
    /** Past the lapse threshold. */
    LOST
}
