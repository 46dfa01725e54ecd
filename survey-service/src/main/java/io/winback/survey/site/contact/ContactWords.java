package io.winback.survey.site.contact;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Customers who wait; the wording in each language is in {@code messages/contacts_<language>.properties}. */
@MessageBundle("contacts")
interface ContactWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String waiting(String number);

    @Message
    String nobody();

    @Message
    String none();

    @Message
    String states();

    @Message
    String all();

    @Message
    String open();

    @Message
    String reached();

    @Message
    String notReached();

    @Message
    String withdrawn();

    @Message
    String customer();

    @Message
    String by();

    @Message
    String mail();

    @Message
    String phone();

    @Message
    String since();

    @Message
    String hours();

    @Message
    String days();

    @Message
    String reason();

    @Message
    String noReason();

    @Message
    String answer();

    @Message
    String ended();

    @Message
    String endedBy(String when, String who);

    @Message
    String sayReached();

    @Message
    String sayNotReached();

    @Message
    String doneReached();

    @Message
    String doneNotReached();

    @Message
    String already();
}
