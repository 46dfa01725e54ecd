package io.winback.segmentation.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of segments and of one customer; the wording in each language is in {@code messages/segments_<language>.properties}. */
@MessageBundle("segments")
interface SegmentWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String noneTitle();

    @Message
    String noneText();

    @Message
    String name();

    @Message
    String state();

    @Message
    String members();

    @Message
    String version();

    @Message
    String draft();

    @Message
    String publishing();

    @Message
    String published();

    @Message
    String retiring();

    @Message
    String retired();

    @Message
    String changedDraft(String version);

    @Message
    String more();

    @Message
    String first();

    @Message
    String rule();

    @Message
    String ruleDraft(String version);

    @Message
    String ruleInForce(String version);

    @Message
    String all();

    @Message
    String any();

    @Message
    String none();

    @Message
    String fits(String count);

    @Message
    String wouldBe(String count);

    @Message
    String alsoExcluded(String count);

    @Message
    String countsHint();

    @Message
    String sample();

    @Message
    String difference();

    @Message
    String joins(String count);

    @Message
    String leaves(String count);

    @Message
    String nothingChanges();

    @Message
    String publish();

    @Message
    String publishText();

    @Message
    String done();

    @Message
    String membersTitle();

    @Message
    String noMembers();

    @Message
    String customer();

    @Message
    String joined();

    @Message
    String whyTitle();

    @Message
    String customerId();

    @Message
    String explain();

    @Message
    String whyIn(String customer);

    @Message
    String whyOut(String customer);

    @Message
    String whyExcluded(String customer);

    @Message
    String excludedUntil(String date);

    @Message
    String memberSince(String date);

    @Message
    String noMember();

    @Message
    String unknownCustomer(String customer);

    @Message
    String yes();

    @Message
    String no();

    @Message
    String known(String value);

    @Message
    String versions();

    @Message
    String written();

    @Message
    String inForceSince();

    @Message
    String counts();

    @Message
    String asJson();

    @Message
    String back();

    @Message
    String oneTitle();

    @Message
    String inCampaigns();

    @Message
    String oneLead();

    @Message
    String show();

    @Message
    String stage();

    @Message
    String since();

    @Message
    String until();

    @Message
    String orders();

    @Message
    String lastOrder();

    @Message
    String next();

    @Message
    String worth();

    @Message
    String returned();

    @Message
    String history();

    @Message
    String now();

    @Message
    String inSegment();

    @Message
    String segment();
}
