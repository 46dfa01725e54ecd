package io.winback.campaign.definition;

/**
 * A campaign that came as a bundle.
 *
 * @param needs what it needs besides
 * @param missing what of it is not known here yet; pools are looked at in the warnings
 */
record BundleResponse(CampaignResponse campaign, Needs needs, Needs missing) {}
