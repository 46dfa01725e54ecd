package io.winback.campaign.definition;

final class CampaignExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CampaignExistsException(String key) {
        super("There is a campaign " + key + " already; name a key nobody has.");
    }
}
