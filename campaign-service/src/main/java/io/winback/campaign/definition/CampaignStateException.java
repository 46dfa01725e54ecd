package io.winback.campaign.definition;

/** What was asked does not fit where the campaign stands. */
public final class CampaignStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CampaignStateException(String key, String verb, CampaignStatus status) {
        super("Campaign " + key + " is " + status + " and cannot be " + verb + ".");
    }
}
