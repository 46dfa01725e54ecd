package io.winback.campaign.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What rules say in a few words; the wording in each language is in {@code messages/rules_<language>.properties}. */
@MessageBundle("rules")
interface RuleMessages {

    @Message
    String turn();

    @Message
    String noConsent();

    @Message
    String consentExpired();

    @Message
    String withdrawn();

    @Message
    String suppressed();

    @Message
    String excluded();

    @Message
    String leftSegment();

    @Message
    String notMember();

    @Message
    String tooOld();

    @Message
    String onlyOnce();

    @Message
    String notBack();

    @Message
    String tooSoon();

    @Message
    String coolDown();

    @Message
    String runGoesOn();

    @Message
    String nothingNew();

    @Message
    String noNewProduct();

    @Message
    String openCase();

    @Message
    String replied();

    @Message
    String mailboxPaused();

    @Message
    String notLost();

    @Message
    String perCustomer();

    @Message
    String moneyReward();

    @Message
    String returnsUnaided();

    @Message
    String noValue();

    @Message
    String ltvGuard();

    @Message
    String limit();

    @Message
    String budget();

    @Message
    String offerOver();

    @Message
    String weakerThanPublic();

    @Message
    String poolEmpty();

    @Message
    String stageUnknown();
}
