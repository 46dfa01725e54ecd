package io.winback.platform.page;

/** Codes every service knows, as words. A code without words stays as it is. */
public final class CodeWords {

    private final CodeMessages words;

    public CodeWords(Language language) {
        this.words = language.words(CodeMessages.class);
    }

    /** Lifecycle stages of customers. */
    public String stage(String code) {
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
            case "SERVICE.PACKAGING" -> words.servicePackaging();
            case "SERVICE.RUDE" -> words.serviceRude();
            case "SERVICE.INDIFFERENT" -> words.serviceIndifferent();
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
            case "FORGOT.BORED" -> words.forgotBored();
            case "FORGOT.NOT_REMINDED" -> words.forgotNotReminded();
            case "MOVED" -> words.moved();
            case "CIRCUMSTANCES" -> words.circumstances();
            case "CIRCUMSTANCES.MONEY" -> words.circumstancesMoney();
            case "CIRCUMSTANCES.FAMILY" -> words.circumstancesFamily();
            case "OTHER" -> words.other();
            default -> code;
        };
    }
}
