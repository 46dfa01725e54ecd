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
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    /** The selection that is asked for. */
    public Selection read(String survey, SelectionQuestion asked) {
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

    /** Counts what may be counted. */
    public Analysis count(Selection selection) {
        var current = current(selection.survey());
        var discretion = discretion(current);
        check(selection, discretion);
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

    /** Of a confidential survey no two questions may differ by a few people. */
    private void check(Selection selection, Discretion discretion) {
        if (discretion.confidential()) {
            var chosen = counts.all(selection);
            for (var wider : selection.wider()) {
                var without = counts.all(wider) - chosen;
                if (without > 0 && without < discretion.least()) {
                    throw new InvalidAnalysisException(
                            field(selection, wider),
                            "This survey is confidential, and the filter leaves out fewer than " + discretion.least()
                                    + " answers: what these people said could be told by subtraction. Choose a filter that leaves out more, or none.");
                }
            }
        }
    }

    private static String field(Selection selection, Selection wider) {
        if (selection.panel() != null && wider.panel() == null) {
            return "panel";
        }
        if (selection.campaign() != null && wider.campaign() == null) {
            return "campaign";
        }
        if (selection.language() != null && wider.language() == null) {
            return "language";
        }
        if (selection.version() != null && wider.version() == null) {
            return "version";
        }
        if (selection.from() != null && wider.from() == null) {
            return "from";
        }
        return selection.to() != null && wider.to() == null ? "to" : "suspected";
    }
}
