package io.winback.segmentation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages; the wording in each language is in {@code messages/pages_<language>.properties}. */
@MessageBundle("pages")
interface PageWords {

    @Message
    String navBase();

    @Message
    String navCustomer();

    @Message
    String navPolicy();

    @Message
    String navSegments();

    @Message
    String navCandidates();

    @Message
    String navMeasures();

    @Message
    String baseTitle();

    @Message
    String baseLead(String count, String date);

    @Message
    String applying();

    @Message
    String nobodyTitle();

    @Message
    String nobodyText();

    @Message
    String prospects();

    @Message
    String actives();

    @Message
    String dues();

    @Message
    String losts();

    @Message
    String prospectsText();

    @Message
    String activesText();

    @Message
    String duesText();

    @Message
    String lostsText();

    @Message
    String shareOfAll(String share);

    @Message
    String since(String change, String date);

    @Message
    String overTime();

    @Message
    String overTimeHint();

    @Message
    String lastYear();

    @Message
    String lastYears();

    @Message
    String lastWeeks();

    @Message
    String chartLabel();

    @Message
    String atTheEndOf();

    @Message
    String total();

    @Message
    String today();
}
