package io.winback.campaign.feedback;

/** Bounces or complaints were taken: the health of campaigns is looked at. Observed after the commit. */
public record Reported() {}
