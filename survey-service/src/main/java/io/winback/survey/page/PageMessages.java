package io.winback.survey.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of our own pages; the wording in each language is in {@code messages/page_<language>.properties}. */
@MessageBundle("page")
interface PageMessages {

    @Message
    String optional();

    @Message
    String languages();

    @Message
    String send();

    @Message
    String save();

    @Message
    String chooseAll();

    @Message
    String chooseAtMost(int most);

    @Message
    String npsLow();

    @Message
    String npsHigh();

    @Message
    String csatLow();

    @Message
    String csatHigh();

    @Message
    String leaveEmpty();

    @Message
    String privacy(String shop);

    @Message
    String privacyQuote();

    @Message
    String privacyConfidential(String shop);

    @Message
    String preview();

    @Message
    String answeredBefore(String date);

    @Message
    String faultTitle();

    @Message
    String faultRequired();

    @Message
    String faultNoText();

    @Message
    String faultUnknown();

    @Message
    String faultTooMany(int most);

    @Message
    String faultTooLong(int max);

    @Message
    String thanksTitle();

    @Message
    String thanksText();

    @Message
    String thanksNextTitle();

    @Message
    String thanksNext();

    @Message
    String thanksConfidential();

    @Message
    String thanksMail();

    @Message
    String thanksPhone();

    @Message
    String thanksRest();

    @Message
    String thanksQuote();

    @Message
    String thanksChange(String date);

    @Message
    String change();

    @Message
    String close();

    @Message
    String answeredTitle();

    @Message
    String answeredText();

    @Message
    String answeredStays();

    @Message
    String wrongTitle();

    @Message
    String wrongText();

    @Message
    String expiredTitle();

    @Message
    String expiredText();

    @Message
    String expiredReply();

    @Message
    String tooLongTitle();

    @Message
    String tooLongText();

    @Message
    String tooManyTitle();

    @Message
    String tooManyText();

    @Message
    String tooManyAgain();

    @Message
    String shop(String name);
}
