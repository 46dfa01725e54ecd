package io.winback.campaign.site.customer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a customer; the wording in each language is in {@code messages/customer_<language>.properties}. */
@MessageBundle("customer")
interface CustomerWords {

    @Message
    String findTitle();

    @Message
    String findLead();

    @Message
    String id();

    @Message
    String show();

    @Message
    String unknown(String id);

    @Message
    String title();

    @Message
    String standing();

    @Message
    String lifecycle();

    @Message
    String stageSince();

    @Message
    String notTold();

    @Message
    String since();

    @Message
    String orders();

    @Message
    String lastOrder();

    @Message
    String worth();

    @Message
    String moreAbout();

    @Message
    String writing();

    @Message
    String mayYes();

    @Message
    String mayNothing();

    @Message
    String mayNo();

    @Message
    String purpose();

    @Message
    String may();

    @Message
    String why();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String campaigns();

    @Message
    String noCampaigns();

    @Message
    String campaign();

    @Message
    String group();

    @Message
    String began();

    @Message
    String where();

    @Message
    String next();

    @Message
    String heldOut();

    @Message
    String heldOutOfAll();

    @Message
    String takesPart();

    @Message
    String takesPartWith(String variant);

    @Message
    String again(String part, String run);

    @Message
    String notYet();

    @Message
    String waitsToEnter();

    @Message
    String lookedAt(String time);

    @Message
    String lookedAtLater();

    @Message
    String over(String why);

    @Message
    String measured();

    @Message
    String inStage(String stage);

    @Message
    String nextMeasured(String time);

    @Message
    String nextPaused();

    @Message
    String nextProduct();

    @Message
    String nextHeld();

    @Message
    String nextUnderWay();

    @Message
    String nextMail(String time);

    @Message
    String nextStep(String time);

    @Message
    String mails();

    @Message
    String noMails();

    @Message
    String when();

    @Message
    String stage();

    @Message
    String state();

    @Message
    String mailPlanned();

    @Message
    String mailHeld();

    @Message
    String mailDeferred();

    @Message
    String mailDispatched();

    @Message
    String mailSent();

    @Message
    String mailFailed();

    @Message
    String mailUnknown();

    @Message
    String mailNotSent();

    @Message
    String coupons();

    @Message
    String noCoupons();

    @Message
    String gives();

    @Message
    String from();

    @Message
    String code();

    @Message
    String issued();

    @Message
    String expires();

    @Message
    String compensation();

    @Message
    String percentOff(String percent);

    @Message
    String points(String points);

    @Message
    String freeDelivery();

    @Message
    String couponOpen();

    @Message
    String couponRedeemed();

    @Message
    String couponRevoked();

    @Message
    String couponExpired();

    @Message
    String more();

    @Message
    String decisions();

    @Message
    String noDecisions();

    @Message
    String nothingFound();

    @Message
    String filter();

    @Message
    String anyCampaign();

    @Message
    String anyKind();

    @Message
    String decision();

    @Message
    String times(String count, String since);

    @Message
    String enrolled();

    @Message
    String heldOutKind();

    @Message
    String refused();

    @Message
    String sent();

    @Message
    String skipped();

    @Message
    String postponed();

    @Message
    String held();

    @Message
    String cancelled();

    @Message
    String ended();

    @Message
    String granted();

    @Message
    String revoked();

    @Message
    String migrated();

    @Message
    String cooledDown();
}
