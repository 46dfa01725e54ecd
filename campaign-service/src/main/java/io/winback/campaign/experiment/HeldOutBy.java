package io.winback.campaign.experiment;

/** By which draw somebody is held out; both are chance, so both are one group to compare with. */
public enum HeldOutBy {
    /** By that of all campaigns: they get none. */
    GLOBAL,
    /** By that of the one campaign. */
    CAMPAIGN
}
