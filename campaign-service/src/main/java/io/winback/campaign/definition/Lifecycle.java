package io.winback.campaign.definition;

/** Lifecycle stages of customers, as segmentation tells them. */
public enum Lifecycle {
    PROSPECT,
    ACTIVE,
    DUE,
    LOST
}
