package io.winback.segmentation.page;

import io.winback.platform.page.Language;
import java.util.Locale;

/** Codes as words: stages, RFM groups, reasons, purposes, languages and countries. A code without words stays as it is. */
public final class CodeWords {

    private final Language language;
    private final CodeMessages words;

    public CodeWords(Language language) {
        this.language = language;
        this.words = language.words(CodeMessages.class);
    }

    /** @param kind the field of a rule that asks for the code, or {@code purpose} */
    public String name(String kind, String code) {
        return switch (kind) {
            case "stage" -> stage(code);
            case "rfmGroup" -> rfmGroup(code);
            case "reason", "suspectedReason" -> reason(code);
            case "purpose" -> purpose(code);
            case "language" -> Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
            case "country" -> new Locale("", code).getDisplayCountry(language.locale());
            case "consent" -> code.equals("GRANTED") ? words.granted() : code;
            default -> code;
        };
    }

    public String stage(String code) {
        return switch (code) {
            case "PROSPECT" -> words.prospect();
            case "ACTIVE" -> words.active();
            case "DUE" -> words.due();
            case "LOST" -> words.lost();
            default -> code;
        };
    }

    public String rfmGroup(String code) {
        return switch (code) {
            case "CHAMPIONS" -> words.champions();
            case "LOYAL" -> words.loyal();
            case "PROMISING" -> words.promising();
            case "FADING" -> words.fading();
            case "AT_RISK" -> words.atRisk();
            case "DORMANT" -> words.dormant();
            default -> code;
        };
    }

    private String reason(String code) {
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

    private String purpose(String code) {
        return switch (code) {
            case "OFFERS" -> words.offers();
            case "NEWS" -> words.news();
            case "SURVEY" -> words.survey();
            case "SERVICE_NOTICE" -> words.serviceNotice();
            default -> code;
        };
    }
}
