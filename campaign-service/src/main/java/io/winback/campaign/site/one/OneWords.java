package io.winback.campaign.site.one;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One campaign; the wording in each language is in {@code messages/one_<language>.properties}. */
@MessageBundle("one")
interface OneWords {

    @Message
    String back();

    @Message
    String version(String number);

    @Message
    String launched(String date);

    @Message
    String pausedBecause();

    @Message
    String mails();

    @Message
    String report();

    @Message
    String rehearse();

    @Message
    String launchAsk();

    @Message
    String pause();

    @Message
    String resume();

    @Message
    String cancelAsk();

    @Message
    String leave();

    @Message
    String doneLaunch();

    @Message
    String donePause();

    @Message
    String doneResume();

    @Message
    String doneCancel();

    @Message
    String doneLate(String count);

    @Message
    String tileRuns();

    @Message
    String tileRunsText(String enrolled, String held);

    @Message
    String tileWaiting();

    @Message
    String tileSent();

    @Message
    String tileCoupons();

    @Message
    String tileCouponsText(String issued);

    @Message
    String tileCost();

    @Message
    String tileCostText(String open);

    @Message
    String tileNext();

    @Message
    String journey();

    @Message
    String older(String list);

    @Message
    String olderOne(String count, String version);

    @Message
    String endings();

    @Message
    String why();

    @Message
    String runs();

    @Message
    String share();

    @Message
    String health();

    @Message
    String healthText(String days);

    @Message
    String healthMails();

    @Message
    String bounces();

    @Message
    String complaints();

    @Message
    String terms();

    @Message
    String audience();

    @Message
    String priority();

    @Message
    String window();

    @Message
    String daysOf(String days);

    @Message
    String gap();

    @Message
    String capped();

    @Message
    String cappedPostpone();

    @Message
    String cappedSkip();

    @Message
    String doubt();

    @Message
    String doubtHold();

    @Message
    String doubtResend();

    @Message
    String guard();

    @Message
    String guardShare(String share);

    @Message
    String budget();

    @Message
    String template();

    @Message
    String offers();

    @Message
    String asJson();

    @Message
    String heldTitle();

    @Message
    String heldText(String count, String date);

    @Message
    String heldRelease();

    @Message
    String heldSkip();

    @Message
    String launchTitle(String name);

    @Message
    String launchButton();

    @Message
    String launchMembers(String segment, String members, String perDay, String days);

    @Message
    String launchUnknown(String segment);

    @Message
    String launchByOrder();

    @Message
    String launchFinal();

    @Message
    String cancelTitle(String name);

    @Message
    String cancelButton();

    @Message
    String cancelRuns(String runs, String waiting);

    @Message
    String cancelCoupons();

    @Message
    String refused();

    @Message
    String versions();

    @Message
    String copy();

    @Message
    String bundle();

    @Message
    String removeAsk();

    @Message
    String removeTitle(String name);

    @Message
    String removeText();

    @Message
    String removeButton();

    @Message
    String doneDraft();

    @Message
    String warnings();

    @Message
    String preflight();

    @Message
    String preflightText();

    @Message
    String check();

    @Message
    String result();

    @Message
    String found();

    @Message
    String levelOk();

    @Message
    String levelWarn();

    @Message
    String levelFail();
}
