package io.winback.survey.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages. */
public final class Links {

    private Links() {}

    public static String survey(String key) {
        return SurveySite.PATH + "/surveys/" + encode(key);
    }

    public static String results(String key) {
        return survey(key) + "/results";
    }

    public static String preview(String key) {
        return survey(key) + "/preview";
    }

    public static String improvement(String key) {
        return SurveySite.PATH + "/improvements/" + encode(key);
    }

    /** One answer, with what can be done about it. */
    public static String answer(String id) {
        return SurveySite.PATH + "/inbox/" + encode(id);
    }

    /** All that campaigns know of a customer; a page of the campaign service. */
    public static String customer(String id) {
        return "/ui/campaign/customers/" + encode(id);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
