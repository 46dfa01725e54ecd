package io.winback.campaign.site.rehearsal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Rehearsals; the wording in each language is in {@code messages/rehearse_<language>.properties}. */
@MessageBundle("rehearse")
interface RehearsalPageWords {

    @Message
    String title(String name);

    @Message
    String briefly();

    @Message
    String oneShort();

    @Message
    String launchShort();

    @Message
    String choice();

    @Message
    String lead(String audience, String treated, String heldOut, String out);

    @Message
    String whoTitle();

    @Message
    String whoText();

    @Message
    String what();

    @Message
    String why();

    @Message
    String customers();

    @Message
    String gets();

    @Message
    String getsVariant(String variant);

    @Message
    String heldOutCampaign();

    @Message
    String heldOutGlobal();

    @Message
    String refused();

    @Message
    String waiting();

    @Message
    String unknown();

    @Message
    String mailsTitle();

    @Message
    String mailsText();

    @Message
    String mails();

    @Message
    String goes();

    @Message
    String goesWithout();

    @Message
    String later();

    @Message
    String notSent();

    @Message
    String noMail();

    @Message
    String offersTitle();

    @Message
    String offersText();

    @Message
    String offer();

    @Message
    String given();

    @Message
    String noOffers();

    @Message
    String calendarTitle();

    @Message
    String calendarText();

    @Message
    String calendarChart();

    @Message
    String day();

    @Message
    String begin();

    @Message
    String heldOut();

    @Message
    String expectedMails();

    @Message
    String expectedOrders();

    @Message
    String nothing();

    @Message
    String forecastTitle();

    @Message
    String forecastText();

    @Message
    String figure();

    @Message
    String low();

    @Message
    String expected();

    @Message
    String high();

    @Message
    String returned();

    @Message
    String unaided();

    @Message
    String redeemed();

    @Message
    String revenue();

    @Message
    String cost();

    @Message
    String profit();

    @Message
    String incremental();

    @Message
    String holdoutTitle();

    @Message
    String holdoutText(String detectable);

    @Message
    String holdoutNone();

    @Message
    String proposalEnough(String share, String detectable);

    @Message
    String proposalFew(String share, String detectable);

    @Message
    String verdict(String day);

    @Message
    String assumedTitle();

    @Message
    String assumedText();

    @Message
    String assumption();

    @Message
    String value();

    @Message
    String source();

    @Message
    String sourceSOURCE();

    @Message
    String sourceSHOP();

    @Message
    String sourceHOUSE();

    @Message
    String sourceASKED();

    @Message
    String percentHint();

    @Message
    String answerShare();

    @Message
    String serviceShare();

    @Message
    String qualityShare();

    @Message
    String competitorShare();

    @Message
    String elsewhereShare();

    @Message
    String clickShare();

    @Message
    String returnShareLow();

    @Message
    String returnShare();

    @Message
    String returnShareHigh();

    @Message
    String unaidedShare();

    @Message
    String redeemShare();

    @Message
    String answerDays();

    @Message
    String returnDays();

    @Message
    String order();

    @Message
    String unreadable();

    @Message
    String howCounts();

    @Message
    String howMails();

    @Message
    String howPower();

    @Message
    String oneTitle(String name);

    @Message
    String oneLead();

    @Message
    String customer();

    @Message
    String customerHint();

    @Message
    String answers();

    @Message
    String answersHint();

    @Message
    String clicks();

    @Message
    String clicksHint();

    @Message
    String orders();

    @Message
    String ordersHint();

    @Message
    String redeems();

    @Message
    String redeemsHint();

    @Message
    String stepsTitle();

    @Message
    String when();

    @Message
    String stage();
}
