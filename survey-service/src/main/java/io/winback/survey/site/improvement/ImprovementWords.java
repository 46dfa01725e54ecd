package io.winback.survey.site.improvement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Improvements; the wording in each language is in {@code messages/improvements_<language>.properties}. */
@MessageBundle("improvements")
interface ImprovementWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String how();

    @Message
    String name();

    @Message
    String reason();

    @Message
    String state();

    @Message
    String customers();

    @Message
    String told();

    @Message
    String fixed();

    @Message
    String stateOpen();

    @Message
    String stateFixed();

    @Message
    String stateWontFix();

    @Message
    String byHandOnly();

    @Message
    String byRule(String reason);

    @Message
    String tileCustomers();

    @Message
    String tileAnswers(String count);

    @Message
    String tileUntold();

    @Message
    String tileUntoldText();

    @Message
    String tileTold();

    @Message
    String tileWaiting(String count);

    @Message
    String since(String count);

    @Message
    String texts();

    @Message
    String noTexts();

    @Message
    String language();

    @Message
    String text();

    @Message
    String answers();

    @Message
    String noAnswers();

    @Message
    String customer();

    @Message
    String when();

    @Message
    String words();

    @Message
    String noWords();

    @Message
    String whyHere();

    @Message
    String hand();

    @Message
    String rule();

    @Message
    String remove();

    @Message
    String fixAsk();

    @Message
    String reopen();

    @Message
    String leave();

    @Message
    String asJson();

    @Message
    String doneFixed();

    @Message
    String doneOpen();

    @Message
    String doneLeft();

    @Message
    String doneRemoved();

    @Message
    String hintNobody();

    @Message
    String hintNoTexts();

    @Message
    String hintLanguages(String languages);

    @Message
    String hintCampaign();

    @Message
    String fixTitle(String title);

    @Message
    String fixNew(String count);

    @Message
    String fixAgain(String count, String told);

    @Message
    String fixFinal();

    @Message
    String fixCampaign();

    @Message
    String fixButton();

    @Message
    String fixOthers();

    @Message
    String fixOnlyNew();

    @Message
    String fixChanged();

    @Message
    String fixRefused();

    @Message
    String back();
}
