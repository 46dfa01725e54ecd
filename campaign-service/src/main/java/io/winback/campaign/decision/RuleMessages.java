package io.winback.campaign.decision;

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
    String withdrawn();

    @Message
    String consentExpired();

    @Message
    String suppressed();

    @Message
    String excluded();

    @Message
    String leftSegment();

    @Message
    String onlyOnce();

    @Message
    String notBackSince();

    @Message
    String tooSoon();

    @Message
    String nothingNew();

    @Message
    String runGoesOn();

    @Message
    String coolDown();

    @Message
    String tooOld();

    @Message
    String notYet();

    @Message
    String notMember();

    @Message
    String openCase();

    @Message
    String replied();

    @Message
    String contactRequested();

    @Message
    String mailbox();

    @Message
    String noContact();

    @Message
    String onlyTo();

    @Message
    String purchased();

    @Message
    String orderReturned();

    @Message
    String pressure();

    @Message
    String quiet();

    @Message
    String fatigue();

    @Message
    String rhythm();

    @Message
    String pause();

    @Message
    String sendWindow();

    @Message
    String noProduct();

    @Message
    String noMail();

    @Message
    String notLost();

    @Message
    String perCustomer();

    @Message
    String moneyReward();

    @Message
    String unaided();

    @Message
    String noValue();

    @Message
    String guard();

    @Message
    String limit();

    @Message
    String budget();

    @Message
    String poolEmpty();

    @Message
    String stageUnknown();

    @Message
    String offerOver();

    @Message
    String weaker();

    @Message
    String hadBefore();

    @Message
    String late();

    @Message
    String ended();

    @Message
    String dispatched();
}
