package io.winback.campaign.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that several pages have; the wording in each language is in {@code messages/site_<language>.properties}. */
@MessageBundle("site")
interface SiteWords {

    @Message
    String navCampaigns();

    @Message
    String navOffers();

    @Message
    String navPools();

    @Message
    String navPublicOffers();

    @Message
    String navCustomers();

    @Message
    String first();

    @Message
    String more();
}
