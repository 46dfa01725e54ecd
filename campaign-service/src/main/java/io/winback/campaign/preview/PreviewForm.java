package io.winback.campaign.preview;

import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** For whom the mails of a page are shown, as its address has it; empty fields were not filled in. */
record PreviewForm(
        @QueryParam("customer") @DefaultValue("") String customer,
        @QueryParam("reason") @DefaultValue("") String reason,
        @QueryParam("language") @DefaultValue("") String language,
        @QueryParam("look") @DefaultValue("light") String look) {

    PreviewAsked asked() {
        return PreviewAsked.of(customer, null, language, reason);
    }

    boolean dark() {
        return look.equals("dark");
    }

    String href(String key) {
        return Links.mails(key) + query();
    }

    String frame(String key, String stage) {
        return CampaignSite.PATH + "/framed/" + encode(key) + "/" + encode(stage) + query();
    }

    private String query() {
        return "?customer=" + encode(customer) + "&reason=" + encode(reason) + "&language=" + encode(language)
                + "&look=" + encode(look);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
