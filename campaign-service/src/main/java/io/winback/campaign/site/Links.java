package io.winback.campaign.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages. */
public final class Links {

    private Links() {}

    public static String campaign(String key) {
        return CampaignSite.PATH + "/campaigns/" + encode(key);
    }

    public static String rehearsal(String key) {
        return campaign(key) + "/rehearsal";
    }

    public static String versions(String key) {
        return campaign(key) + "/versions";
    }

    public static String report(String key) {
        return campaign(key) + "/report";
    }

    /** The mails of a campaign, to be read before they go. */
    public static String mails(String key) {
        return CampaignSite.PATH + "/mails/" + encode(key);
    }

    public static String customer(String id) {
        return CampaignSite.PATH + "/customers/" + encode(id);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
