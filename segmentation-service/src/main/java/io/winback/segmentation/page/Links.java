package io.winback.segmentation.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages. */
public final class Links {

    private Links() {}

    static String policy(String category) {
        return SegmentationSite.PATH + "/policy" + (category.isEmpty() ? "" : "?category=" + encode(category))
                + "#form";
    }

    /** The page of the policy with days filled in to be tried. */
    static String tryDays(String category, int repeat, int lapse) {
        return SegmentationSite.PATH + "/policy?preset=CUSTOM&repeat-CUSTOM=" + repeat + "&lapse-CUSTOM=" + lapse
                + (category.isEmpty() ? "" : "&category=" + encode(category)) + "#moves";
    }

    public static String customer(String id) {
        return SegmentationSite.PATH + "/customers?id=" + encode(id);
    }

    /** The page of the customer at campaigns: one host serves all. */
    static String inCampaigns(String id) {
        return "/ui/campaign/customers/" + encode(id);
    }

    public static String segment(String key) {
        return SegmentationSite.PATH + "/segments/" + encode(key);
    }

    static String candidates(UUID list) {
        return SegmentationSite.PATH + "/candidates/" + list;
    }

    /** The page of the segment with the explanation of a customer. */
    static String explanation(String key, String customer) {
        return segment(key) + "?customer=" + encode(customer) + "#why";
    }

    /** The next page of a list; empty on the last one. */
    static String next(String path, @Nullable String pageToken) {
        return pageToken == null ? "" : path + "?pageToken=" + encode(pageToken);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
