package io.winback.campaign.experiment;

/** By which draw somebody is held out. */
public enum HeldOutBy {
    /** By that of all campaigns: they get none, so the difference to them is what all campaigns do together. */
    GLOBAL,
    /** By that of the one campaign: they get what all others send, as the treated do, so the difference to them is what this one does. */
    CAMPAIGN
}
