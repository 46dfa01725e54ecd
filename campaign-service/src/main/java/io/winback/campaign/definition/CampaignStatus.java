package io.winback.campaign.definition;

/** Where a campaign stands. LAUNCHING waits until everybody in its segment is known here. */
public enum CampaignStatus {
    DRAFT,
    LAUNCHING,
    RUNNING,
    PAUSED,
    CANCELLED
}
