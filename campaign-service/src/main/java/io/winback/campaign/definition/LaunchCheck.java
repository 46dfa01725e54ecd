package io.winback.campaign.definition;

/** Asked before a campaign is launched, outside of any transaction: it may take some seconds. */
public interface LaunchCheck {

    /** Throws a problem that says what is to be mended first, where the campaign must not begin. */
    void check(String campaign);
}
