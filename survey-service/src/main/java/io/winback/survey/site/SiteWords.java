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

    @Message
    String stateDraft();

    @Message
    String stateOpen();

    @Message
    String stateClosed();

    @Message
    String modeIdentified();

    @Message
    String modeConfidential();

    @Message
    String kindSingle();

    @Message
    String kindMultiple();

    @Message
    String kindScale();

    @Message
    String kindNps();

    @Message
    String kindCsat();

    @Message
    String kindText();

    @Message
    String meansReason();

    @Message
    String meansSubReason();

    @Message
    String meansNeed();

    @Message
    String meansFamiliarity();

    @Message
    String meansStrength();

    @Message
    String meansContact();

    @Message
    String meansQuote();

    @Message
    String meansQuoteName();
}
