package io.winback.campaign.preview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages and of warnings; the wording in each language is in {@code messages/preview_<language>.properties}. */
@MessageBundle("preview")
interface PreviewWords {

    @Message
    String lead();

    @Message
    String back();

    @Message
    String customer();

    @Message
    String customerHint();

    @Message
    String reason();

    @Message
    String reasonOwn();

    @Message
    String language();

    @Message
    String languageOwn();

    @Message
    String look();

    @Message
    String light();

    @Message
    String dark();

    @Message
    String show();

    @Message
    String reader(String name);

    @Message
    String noName();

    @Message
    String otherLanguage();

    @Message
    String nothingNew();

    @Message
    String noQuote();

    @Message
    String longSubject();

    @Message
    String tooBig();

    @Message
    String notPermitted();

    @Message
    String heldBack();

    @Message
    String subject();

    @Message
    String preheader();

    @Message
    String purpose();

    @Message
    String phone();

    @Message
    String desktop();

    @Message
    String frameTitle(String stage, String place);

    @Message
    String asText();

    @Message
    String headers();

    @Message
    String testTitle();

    @Message
    String testText();

    @Message
    String testTo();

    @Message
    String testToHint(String domains);

    @Message
    String testStage();

    @Message
    String testAll();

    @Message
    String testSend();

    @Message
    String tested(String count);

    @Message
    String testFailed(String detail);

    @Message
    String inertTitle();

    @Message
    String inertText();

    @Message
    String inertPreferences();

    @Message
    String inertUnsubscribe();

    @Message
    String inertSurvey();
}
