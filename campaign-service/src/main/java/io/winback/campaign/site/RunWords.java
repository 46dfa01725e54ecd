package io.winback.campaign.site;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;

/** Where campaigns stand and why runs end, as words. */
public final class RunWords {

    private final RunMessages words;
    private final CodeWords codes;

    public RunWords(Language language) {
        this.words = language.words(RunMessages.class);
        this.codes = new CodeWords(language);
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
            default -> codes.reason(code);
        };
    }
}
