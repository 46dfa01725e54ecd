package io.winback.survey.site.list;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The list of surveys; the wording in each language is in {@code messages/surveys_<language>.properties}. */
@MessageBundle("surveys")
interface ListWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String name();

    @Message
    String version();

    @Message
    String languages();

    @Message
    String state();

    @Message
    String mode();

    @Message
    String invited();

    @Message
    String answered();

    @Message
    String rate();

    @Message
    String last();

    @Message
    String unpublished();

    @Message
    String results();

    @Message
    String write();
}
