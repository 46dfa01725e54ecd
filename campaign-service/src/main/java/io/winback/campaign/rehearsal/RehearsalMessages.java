package io.winback.campaign.rehearsal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Rules and warnings; the wording in each language is in {@code messages/rehearsal_<language>.properties}. */
@MessageBundle("rehearsal")
interface RehearsalMessages {

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
    String warnNobody();

    @Message
    String warnNobodyTreated(String audience);

    @Message
    String warnByEvent();

    @Message
    String warnUnknown(String customers);

    @Message
    String warnNothing();

    @Message
    String warnSeesLittle(String detectable, String expected);

    @Message
    String warnPool(String pool, String left, String wanted);

    @Message
    String warnBudget(String day, String left);

    @Message
    String warnWarmUp(String from, String until, String allowed);

    @Message
    String stepAdmitted();

    @Message
    String stepHeldOut();

    @Message
    String stepRefused(String why);

    @Message
    String stepEnters(String until);

    @Message
    String stepAwaits(String why);

    @Message
    String stepMail();

    @Message
    String stepMailWithout(String why);

    @Message
    String stepPostponed(String why, String until);

    @Message
    String stepSkipped(String why);

    @Message
    String stepHeld();

    @Message
    String stepWaits(String until);

    @Message
    String stepAnswer(String reason);

    @Message
    String stepClick();

    @Message
    String stepOrder();

    @Message
    String stepRedemption();

    @Message
    String stepEnds(String why);

    @Message
    String stepCompleted();

    @Message
    String hadBefore();

    @Message
    String late();

    @Message
    String ended();

    @Message
    String dispatched();
}
