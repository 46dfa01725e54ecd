package io.winback.campaign.site.customer;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One customer in words.
 *
 * @param segmentation address of the same customer's page there
 * @param standing whether they may be written to, in a sentence
 * @param against what speaks against any mail
 * @param more whether there are more runs, mails or coupons than are shown
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record CustomerView(
        String id,
        String segmentation,
        List<Fact> facts,
        boolean allowed,
        String standing,
        List<String> against,
        List<Purpose> purposes,
        List<Run> runs,
        List<Mail> mails,
        List<Coupon> coupons,
        boolean more,
        Decisions decisions) {

    @TemplateData
    record Fact(String name, String text) {}

    /** @param why it is not permitted, or not now; empty where nothing is against it */
    @TemplateData
    record Purpose(String name, boolean allowed, String why) {}

    /**
     * @param href of the campaign; empty for whoever may not see it
     * @param group how they take part, or that they are held out
     * @param where and what comes next
     */
    @TemplateData
    record Run(String name, String href, String group, boolean heldOut, String began, String where, String next) {}

    @TemplateData
    record Mail(String when, String campaign, String stage, String state, boolean left, String why) {}

    @TemplateData
    record Coupon(String gives, String from, String code, String state, String issued, String expires) {}

    /** The log. */
    @TemplateData
    record Decisions(
            List<Row> rows,
            List<Choice> campaigns,
            List<Choice> kinds,
            boolean asked,
            String nextHref,
            String firstHref) {}

    /** @param times how often and since when; empty for once */
    @TemplateData
    record Row(
            String when,
            String kind,
            boolean strong,
            String campaign,
            String stage,
            String text,
            String times,
            String rule) {}

    @TemplateData
    record Choice(String value, String text, boolean chosen) {}
}
