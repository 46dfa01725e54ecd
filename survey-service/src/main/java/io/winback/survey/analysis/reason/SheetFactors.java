package io.winback.survey.analysis.reason;

import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.Figures;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Sent;
import io.winback.survey.analysis.Share;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Strengths, weaknesses, opportunities and threats. Weaknesses and threats are why customers leave; strengths and opportunities are what others, most
 * often those who stay, value and need.
 */
@Singleton
class SheetFactors {

    private static final String ACTIVE_PANEL = "active-panel";

    private static final Comparator<ReasonsResponse.Factor> MOST_FREQUENT = Comparator.comparingDouble(factor -> {
        var named = factor.named();
        return named == null ? 1 : -(double) named.count() / named.of();
    });

    private final Analyses analyses;
    private final QuestionnaireService questionnaires;

    SheetFactors(Analyses analyses, QuestionnaireService questionnaires) {
        this.analyses = analyses;
        this.questionnaires = questionnaires;
    }

    ReasonsResponse.Sheet of(
            Selection selection, @Nullable String strengthsOf, Reasons reasons, Comparisons comparisons) {
        var beside = beside(selection.survey(), Sent.text(strengthsOf));
        var figures = beside.map(survey -> Figures.of(
                        analyses.count(survey.equals(selection.survey()) ? selection : selection.in(survey))))
                .orElse(List.of());
        return new ReasonsResponse.Sheet(
                factors(figures, Meaning.STRENGTH),
                factors(reasons, Comparisons.WEAKNESSES),
                factors(figures, Meaning.NEED),
                factors(reasons, Comparisons.THREATS),
                comparisons.internal(),
                comparisons.side(),
                comparisons.sideAdjustedP(),
                beside.orElse(null));
    }

    private Optional<String> beside(String survey, @Nullable String sent) {
        if (sent != null) {
            return Optional.of(analyses.current(sent).key());
        }
        return asks(analyses.current(survey))
                ? Optional.of(survey)
                : questionnaires
                        .current(ACTIVE_PANEL)
                        .filter(published -> asks(published.questionnaire()))
                        .map(published -> ACTIVE_PANEL);
    }

    private static boolean asks(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .anyMatch(question -> question.meaning() == Meaning.STRENGTH || question.meaning() == Meaning.NEED);
    }

    private static List<ReasonsResponse.Factor> factors(List<QuestionFigures> figures, Meaning meaning) {
        return figures.stream()
                .filter(question -> question.meaning() == meaning)
                .flatMap(question -> question.codes().stream())
                .map(code -> new ReasonsResponse.Factor(code.code(), code.text(), code.chosen()))
                .sorted(MOST_FREQUENT)
                .toList();
    }

    private static List<ReasonsResponse.Factor> factors(Reasons reasons, List<String> codes) {
        return reasons.offered(codes).stream()
                .map(code -> new ReasonsResponse.Factor(
                        code,
                        Map.of(),
                        reasons.tellsAny() && reasons.tells(List.of(code))
                                ? Share.of(reasons.count(code), reasons.named())
                                : null))
                .sorted(MOST_FREQUENT)
                .toList();
    }
}
