package io.winback.campaign.site;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.platform.page.Language;

/** Codes as words. A code without words stays as it is. */
public final class CodeWords {

    private final CodeMessages words;

    public CodeWords(Language language) {
        this.words = language.words(CodeMessages.class);
    }

    public String status(CampaignStatus status) {
        return switch (status) {
            case DRAFT -> words.statusDraft();
            case LAUNCHING -> words.statusLaunching();
            case RUNNING -> words.statusRunning();
            case PAUSED -> words.statusPaused();
            case CANCELLED -> words.statusCancelled();
        };
    }

    /** Lifecycle stages of customers. */
    public String lifecycle(String code) {
        return switch (code) {
            case "PROSPECT" -> words.prospect();
            case "ACTIVE" -> words.active();
            case "DUE" -> words.due();
            case "LOST" -> words.lost();
            default -> code;
        };
    }

    /** What a customer permits. */
    public String purpose(String code) {
        return switch (code) {
            case "OFFERS" -> words.offers();
            case "NEWS" -> words.news();
            case "SURVEY" -> words.survey();
            case "SERVICE_NOTICE" -> words.serviceNotice();
            default -> code;
        };
    }

    /** Churn reasons and their sub-codes. */
    public String reason(String code) {
        return switch (code) {
            case "SERVICE" -> words.service();
            case "SERVICE.DELIVERY" -> words.serviceDelivery();
            case "SERVICE.RUDE" -> words.serviceRude();
            case "SERVICE.UNREACHABLE" -> words.serviceUnreachable();
            case "SERVICE.RETURN" -> words.serviceReturn();
            case "QUALITY" -> words.quality();
            case "QUALITY.FAULT" -> words.qualityFault();
            case "QUALITY.NOT_AS_DESCRIBED" -> words.qualityNotAsDescribed();
            case "QUALITY.UNCLEAR" -> words.qualityUnclear();
            case "COMPETITOR" -> words.competitor();
            case "COMPETITOR.PRICE" -> words.competitorPrice();
            case "COMPETITOR.BETTER" -> words.competitorBetter();
            case "FORGOT" -> words.forgot();
            case "MOVED" -> words.moved();
            case "CIRCUMSTANCES" -> words.circumstances();
            case "OTHER" -> words.other();
            default -> code;
        };
    }

    /** Why runs end; some do for the reason a customer gave. */
    public String end(String code) {
        return switch (code) {
            case "COMPLETED" -> words.endCompleted();
            case "PURCHASED" -> words.endPurchased();
            case "UNSUBSCRIBED", "WITHDRAWN" -> words.endUnsubscribed();
            case "BOUNCED", "SUPPRESSED" -> words.endBounced();
            case "COMPLAINED" -> words.endComplained();
            case "MOVED" -> words.endMoved();
            case "LEFT_SEGMENT" -> words.endLeftSegment();
            case "ENTRY_ORDER_RETURNED" -> words.endOrderReturned();
            case "CAMPAIGN_CANCELLED" -> words.endCancelled();
            case "ERASED" -> words.endErased();
            case "EXCLUDED" -> words.endExcluded();
            case "WINDOW_CLOSED" -> words.endWindowClosed();
            default -> reason(code);
        };
    }
}
