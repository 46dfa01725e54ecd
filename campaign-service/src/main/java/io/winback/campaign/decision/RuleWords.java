package io.winback.campaign.decision;

import io.winback.platform.page.Language;
import java.util.Locale;

/** Rules in a few words, without values: why somebody does not take part, gets no mail or no code. {@link DecisionWords} say it whole. */
public final class RuleWords {

    private final RuleMessages words;
    private final Locale locale;

    public RuleWords(Language language) {
        this.words = language.words(RuleMessages.class);
        this.locale = Locale.forLanguageTag(language.code());
    }

    /** The head of a row. */
    public String head(String code) {
        var rule = rule(code);
        return rule.substring(0, 1).toUpperCase(locale) + rule.substring(1);
    }

    /** What a rule says of those it counts, within a sentence; a code without words stays as it is. */
    public String rule(String code) {
        return switch (code) {
            case "TURN" -> words.turn();
            case "NO_CONSENT" -> words.noConsent();
            case "WITHDRAWN" -> words.withdrawn();
            case "CONSENT_EXPIRED" -> words.consentExpired();
            case "SUPPRESSED" -> words.suppressed();
            case "EXCLUDED" -> words.excluded();
            case "LEFT_SEGMENT" -> words.leftSegment();
            case "ONLY_ONCE" -> words.onlyOnce();
            case "NOT_BACK_SINCE" -> words.notBackSince();
            case "TOO_SOON_AGAIN" -> words.tooSoon();
            case "NOTHING_NEW" -> words.nothingNew();
            case "RUN_GOES_ON" -> words.runGoesOn();
            case "COOL_DOWN" -> words.coolDown();
            case "ENTRY_TOO_OLD" -> words.tooOld();
            case "NOT_YET_MEMBER" -> words.notYet();
            case "NOT_A_MEMBER" -> words.notMember();
            case "OPEN_CASE" -> words.openCase();
            case "REPLIED" -> words.replied();
            case "CONTACT_REQUESTED" -> words.contactRequested();
            case "MAILBOX_PAUSED" -> words.mailbox();
            case "NO_CONTACT" -> words.noContact();
            case "ONLY_TO" -> words.onlyTo();
            case "PURCHASED" -> words.purchased();
            case "ENTRY_ORDER_RETURNED" -> words.orderReturned();
            case "CONTACT_PRESSURE" -> words.pressure();
            case "CAMPAIGN_QUIET" -> words.quiet();
            case "SURVEY_FATIGUE" -> words.fatigue();
            case "READER_RHYTHM" -> words.rhythm();
            case "READER_PAUSE" -> words.pause();
            case "SEND_WINDOW" -> words.sendWindow();
            case "NO_NEW_PRODUCT" -> words.noProduct();
            case "NO_MAIL" -> words.noMail();
            case "NOT_LOST" -> words.notLost();
            case "PER_CUSTOMER" -> words.perCustomer();
            case "MONEY_REWARD" -> words.moneyReward();
            case "RETURNS_UNAIDED" -> words.unaided();
            case "NO_VALUE" -> words.noValue();
            case "LTV_GUARD" -> words.guard();
            case "LIMIT" -> words.limit();
            case "BUDGET" -> words.budget();
            case "POOL_EMPTY" -> words.poolEmpty();
            case "STAGE_UNKNOWN" -> words.stageUnknown();
            case "OFFER_OVER" -> words.offerOver();
            case "WEAKER_THAN_PUBLIC" -> words.weaker();
            case "HAD_BEFORE" -> words.hadBefore();
            case "LATE", "LATE_HELD", "CATCH_UP" -> words.late();
            case "ENDED" -> words.ended();
            case "DISPATCHED" -> words.dispatched();
            default -> code;
        };
    }
}
