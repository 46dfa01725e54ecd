package io.winback.campaign.rehearsal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Warnings and steps; the wording in each language is in {@code messages/rehearsal_<language>.properties}. */
@MessageBundle("rehearsal")
interface RehearsalMessages {

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
    String stepAnswerPlain();

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
}
