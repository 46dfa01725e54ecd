package io.winback.survey.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that several pages have; the wording in each language is in {@code messages/site_<language>.properties}. */
@MessageBundle("site")
interface SiteWords {

    @Message
    String navSurveys();

    @Message
    String navInbox();

    @Message
    String navContacts();

    @Message
    String navImprovements();

    @Message
    String first();

    @Message
    String more();
}
