package io.winback.survey.analysis;

import io.winback.survey.analysis.Selection.Suspected;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.questionnaire.UnknownSurvey;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a survey, refuses what must not be told, and counts. */
@Singleton
public class Analyses {

    private static final int LEAST_IF_CONFIDENTIAL = 5;

    private final QuestionnaireService questionnaires;
    private final AnswerCounts counts;
    private final int minimumGroup;

    /** @param minimumGroup groups with fewer answers are hidden; of confidential surveys those with fewer than 5 always */
    Analyses(
            QuestionnaireService questionnaires,
            AnswerCounts counts,
            @ConfigProperty(name = "winback.survey.minimum-group", defaultValue = "5") int minimumGroup) {
        this.questionnaires = questionnaires;
        this.counts = counts;
        this.minimumGroup = Math.max(1, minimumGroup);
    }

    /**
     * A selection, counted.
     *
     * @param versions those that were answered; the current one where none was
     */
    public record Analysis(Selection selection, Discretion discretion, Versions versions, Counts counts) {}

    /** The selection that is asked for; of a confidential survey only all of it. */
    public Selection read(String survey, SelectionQuestion asked) {
        refuseIfConfidential(survey, asked.sent());
        var suspected = Sent.word(
                "suspected",
                asked.suspected(),
                Arrays.stream(Suspected.values()).map(Enum::name).toList());
        var from = Sent.date("from", asked.from());
        var to = Sent.date("to", asked.to());
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidAnalysisException("from", "The time ends before it begins: send a date up to " + to + ".");
        }
        return new Selection(
                survey,
                from,
                to,
                Sent.word("panel", asked.panel(), Selection.PANELS),
                Sent.text(asked.campaign()),
                Sent.text(asked.language()),
                Sent.number("version", asked.version()),
                suspected == null ? Suspected.COUNTED : Suspected.valueOf(suspected));
    }

    /** The version that is answered today. */
    public Questionnaire current(String survey) {
        return questionnaires
                .current(survey)
                .orElseThrow(() -> UnknownSurvey.problem(survey))
                .questionnaire();
    }

    public Discretion discretion(Questionnaire questionnaire) {
        var confidential = questionnaire.mode() == Mode.CONFIDENTIAL;
        return new Discretion(
                confidential, confidential ? Math.max(LEAST_IF_CONFIDENTIAL, minimumGroup) : minimumGroup);
    }

    /** Counts what may be counted: of a confidential survey all of it, whatever is selected. */
    public Analysis count(Selection selected) {
        var current = current(selected.survey());
        var discretion = discretion(current);
        var selection = discretion.confidential() ? Selection.all(selected.survey()) : selected;
        var versions = versions(current, counts.byVersion(selection, discretion).keySet());
        return new Analysis(selection, discretion, versions, counts.of(selection, discretion, versions));
    }

    /** These versions, or the current one. */
    public Versions versions(Questionnaire current, Collection<Integer> answered) {
        return new Versions(
                answered.isEmpty()
                        ? List.of(current)
                        : new TreeSet<>(answered)
                                .stream()
                                        .map(version -> questionnaires.version(current.key(), version))
                                        .toList());
    }

    /** Figures of two selections can be subtracted, and whoever knows who answered knows what they said: of a confidential survey there is one. */
    public void refuseIfConfidential(String survey, Map<String, @Nullable String> sent) {
        if (confidential(survey)) {
            sent.forEach((field, value) -> {
                if (Sent.text(value) != null) {
                    throw new InvalidAnalysisException(
                            field,
                            "The survey " + survey
                                    + " is confidential: its figures are those of the whole survey. Send none of "
                                    + String.join(", ", sent.keySet()) + ".");
                }
            });
        }
    }

    public boolean confidential(String survey) {
        return current(survey).mode() == Mode.CONFIDENTIAL;
    }
}
