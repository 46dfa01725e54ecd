package io.winback.campaign.site;

import io.winback.platform.page.Language;

/** Why somebody does not take part, or gets no code, in a few words for tables; values are not in them. */
public final class RuleWords {

    private final RuleMessages words;

    public RuleWords(Language language) {
        this.words = language.words(RuleMessages.class);
    }

    /** A rule without words stays as it is. */
    public String name(String rule) {
        return switch (rule) {
            case "TURN" -> words.turn();
            case "NO_CONSENT" -> words.noConsent();
            case "CONSENT_EXPIRED" -> words.consentExpired();
            case "WITHDRAWN" -> words.withdrawn();
            case "SUPPRESSED" -> words.suppressed();
            case "EXCLUDED" -> words.excluded();
            case "LEFT_SEGMENT" -> words.leftSegment();
            case "NOT_A_MEMBER", "NOT_YET_MEMBER" -> words.notMember();
            case "ENTRY_TOO_OLD" -> words.tooOld();
            case "ONLY_ONCE" -> words.onlyOnce();
            case "NOT_BACK_SINCE" -> words.notBack();
            case "TOO_SOON_AGAIN" -> words.tooSoon();
            case "COOL_DOWN" -> words.coolDown();
            case "RUN_GOES_ON" -> words.runGoesOn();
            case "NOTHING_NEW" -> words.nothingNew();
            case "NO_NEW_PRODUCT" -> words.noNewProduct();
            case "OPEN_CASE" -> words.openCase();
            case "REPLIED" -> words.replied();
            case "MAILBOX_PAUSED" -> words.mailboxPaused();
            case "NOT_LOST" -> words.notLost();
            case "PER_CUSTOMER" -> words.perCustomer();
            case "MONEY_REWARD" -> words.moneyReward();
            case "RETURNS_UNAIDED" -> words.returnsUnaided();
            case "NO_VALUE" -> words.noValue();
            case "LTV_GUARD" -> words.ltvGuard();
            case "LIMIT" -> words.limit();
            case "BUDGET" -> words.budget();
            case "OFFER_OVER" -> words.offerOver();
            case "WEAKER_THAN_PUBLIC" -> words.weakerThanPublic();
            case "POOL_EMPTY" -> words.poolEmpty();
            case "STAGE_UNKNOWN" -> words.stageUnknown();
            default -> rule;
        };
    }
}
