package io.winback.survey.site.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers wrote; the wording in each language is in {@code messages/inbox_<language>.properties}. */
@MessageBundle("inbox")
interface InboxWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String filter();

    @Message
    String state();

    @Message
    String stateNew();

    @Message
    String stateDone();

    @Message
    String all();

    @Message
    String survey();

    @Message
    String reason();

    @Message
    String any();

    @Message
    String language();

    @Message
    String panel();

    @Message
    String value(String currency);

    @Message
    String show();

    @Message
    String none();

    @Message
    String open();

    @Message
    String markDone();

    @Message
    String reopen();

    @Message
    String tagContact();

    @Message
    String tagSuspected();

    @Message
    String tagQuoted();

    @Message
    String tagMayQuote();

    @Message
    String oneTitle();

    @Message
    String customer();

    @Message
    String when();

    @Message
    String wrote();

    @Message
    String noWords();

    @Message
    String chose();

    @Message
    String improvements();

    @Message
    String namesNone();

    @Message
    String notNamed();

    @Message
    String add();

    @Message
    String addButton();

    @Message
    String quote();

    @Message
    String quoteYes();

    @Message
    String quoteNo();

    @Message
    String quoteReleased();

    @Message
    String quoteWords();

    @Message
    String quoteHint();

    @Message
    String release();

    @Message
    String takeBack();

    @Message
    String alone();

    @Message
    String aloneText();

    @Message
    String propose();

    @Message
    String trail();

    @Message
    String trailNone();

    @Message
    String deed();

    @Message
    String who();

    @Message
    String deedDone();

    @Message
    String deedReopened();

    @Message
    String deedNamed();

    @Message
    String deedNotNamed();

    @Message
    String deedProposed();

    @Message
    String deedReleased();

    @Message
    String deedTakenBack();

    @Message
    String noted();

    @Message
    String faultWords();

    @Message
    String faultOther();
}
