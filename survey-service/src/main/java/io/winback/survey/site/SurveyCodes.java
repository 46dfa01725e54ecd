package io.winback.survey.site;

import io.winback.platform.page.Language;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.SurveyState;

/** Codes of surveys in words. */
public final class SurveyCodes {

    private final SiteWords words;

    public SurveyCodes(Language language) {
        this.words = language.words(SiteWords.class);
    }

    public String state(SurveyState state) {
        return switch (state) {
            case DRAFT -> words.stateDraft();
            case OPEN -> words.stateOpen();
            case CLOSED -> words.stateClosed();
        };
    }

    public String mode(Mode mode) {
        return mode == Mode.CONFIDENTIAL ? words.modeConfidential() : words.modeIdentified();
    }

    public String kind(Kind kind) {
        return switch (kind) {
            case SINGLE -> words.kindSingle();
            case MULTIPLE -> words.kindMultiple();
            case SCALE -> words.kindScale();
            case NPS -> words.kindNps();
            case CSAT -> words.kindCsat();
            case TEXT -> words.kindText();
        };
    }

    public String meaning(Meaning meaning) {
        return switch (meaning) {
            case REASON -> words.meansReason();
            case SUB_REASON -> words.meansSubReason();
            case NEED -> words.meansNeed();
            case FAMILIARITY -> words.meansFamiliarity();
            case STRENGTH -> words.meansStrength();
            case CONTACT -> words.meansContact();
            case QUOTE -> words.meansQuote();
            case QUOTE_NAME -> words.meansQuoteName();
        };
    }
}
