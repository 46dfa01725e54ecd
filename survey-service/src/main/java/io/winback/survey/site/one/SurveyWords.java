package io.winback.survey.site.one;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One survey and its preview; the wording in each language is in {@code messages/survey_<language>.properties}. */
@MessageBundle("survey")
interface SurveyWords {

    @Message
    String back();

    @Message
    String versionOf(int number, String date);

    @Message
    String by(String client);

    @Message
    String builtIn();

    @Message
    String neverPublished();

    @Message
    String drafted(String date);

    @Message
    String preview();

    @Message
    String results();

    @Message
    String publishAsk();

    @Message
    String closeAsk();

    @Message
    String openAsk();

    @Message
    String leave();

    @Message
    String whole();

    @Message
    String showPublished();

    @Message
    String showDraft();

    @Message
    String required();

    @Message
    String atMost(int number);

    @Message
    String characters(int number);

    @Message
    String ends(String low, String high);

    @Message
    String means(String meaning);

    @Message
    String ifChosen(String answers);

    @Message
    String tells();

    @Message
    String tellsConfidential();

    @Message
    String tellsReason();

    @Message
    String tellsNeed();

    @Message
    String tellsFamiliarity();

    @Message
    String tellsStrength();

    @Message
    String tellsContact();

    @Message
    String tellsQuote();

    @Message
    String tellsNothing();

    @Message
    String unchangeable();

    @Message
    String changeable();

    @Message
    String versions();

    @Message
    String version();

    @Message
    String name();

    @Message
    String published();

    @Message
    String who();

    @Message
    String questions();

    @Message
    String json();

    @Message
    String jsonOf(int number);

    @Message
    String jsonDraft();

    @Message
    String write(String key);

    @Message
    String donePublish();

    @Message
    String doneClose();

    @Message
    String doneOpen();

    @Message
    String publishTitle(String name);

    @Message
    String publishFirst(String mode);

    @Message
    String publishNext(int number);

    @Message
    String publishChanged(String keys);

    @Message
    String publishSame();

    @Message
    String publishClosed();

    @Message
    String publishButton();

    @Message
    String closeTitle(String name);

    @Message
    String closeText();

    @Message
    String closeAgain();

    @Message
    String closeForGood();

    @Message
    String closeButton();

    @Message
    String openTitle(String name);

    @Message
    String openText();

    @Message
    String openButton();

    @Message
    String previewTitle(String name);

    @Message
    String previewLead();

    @Message
    String language();

    @Message
    String show();

    @Message
    String what();

    @Message
    String phone();

    @Message
    String desktop();
}
