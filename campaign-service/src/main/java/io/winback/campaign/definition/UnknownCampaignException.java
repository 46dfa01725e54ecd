package io.winback.campaign.definition;

/** There is no such campaign, or no such version of it. */
public final class UnknownCampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCampaignException(String key) {
        super("There is no campaign " + key + "; PUT /api/campaigns/" + key + " creates it.");
    }
}
