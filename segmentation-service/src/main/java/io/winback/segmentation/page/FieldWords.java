package io.winback.segmentation.page;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;
import java.util.Locale;

/** Values of the fields of a rule as words. A value without words stays as it is. */
public final class FieldWords {

    private final FieldMessages words;
    private final CodeWords codes;
    private final Language language;

    public FieldWords(Language language) {
        this.words = language.words(FieldMessages.class);
        this.codes = new CodeWords(language);
        this.language = language;
    }

    /** @param kind the field of a rule that asks for the code, or {@code purpose} */
    public String name(String kind, String code) {
        return switch (kind) {
            case "stage" -> codes.stage(code);
            case "rfmGroup" -> rfmGroup(code);
            case "reason", "suspectedReason" -> codes.reason(code);
            case "purpose" -> codes.purpose(code);
            case "language" -> Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
            case "country" -> new Locale("", code).getDisplayCountry(language.locale());
            case "consent" -> code.equals("GRANTED") ? words.granted() : code;
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
}
