package io.winback.survey.analysis.wave;

import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.Figures;
import io.winback.survey.analysis.InvalidAnalysisException;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Sent;
import io.winback.survey.analysis.Versions;
import io.winback.survey.analysis.Wave;
import io.winback.survey.analysis.WaveLength;
import io.winback.survey.analysis.wave.ComparisonResponse.Point;
import io.winback.survey.analysis.wave.ComparisonResponse.Trend;
import io.winback.survey.analysis.wave.ComparisonResponse.Why;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A question over the last waves of a survey. */
@Singleton
class Trends {

    private static final int WAVES = 8;

    private final Analyses analyses;
    private final WaveCounts waves;

    Trends(Analyses analyses, WaveCounts waves) {
        this.analyses = analyses;
        this.waves = waves;
    }

    /** Absent where nothing was answered, only texts are asked for, or the survey is confidential and so has no waves. */
    @Nullable
    Trend of(Selection selection, WaveLength by, @Nullable String sent) {
        if (analyses.confidential(selection.survey())) {
            return null;
        }
        var current = analyses.current(selection.survey());
        var asked = Sent.text(sent);
        var key = asked == null ? usual(current) : Optional.of(named(current, asked));
        var found = waves.waves(selection.within(null, null), analyses.discretion(current), by, WAVES);
        return key.isEmpty() || found.isEmpty() ? null : new Trend(key.get(), points(selection, found, key.get()));
    }

    private List<Point> points(Selection selection, List<Wave> found, String key) {
        var points = new ArrayList<Point>();
        Analysis latest = null;
        for (var wave : found) {
            var analysis = analyses.count(selection.within(wave.from(), wave.to()));
            if (latest == null) {
                latest = analysis;
            }
            points.add(new Point(
                    wave,
                    analysis.counts().answers(),
                    figures(analysis, key).orElse(null),
                    new Sameness(latest, analysis)
                            .why(key)
                            .filter(why -> why == Why.CHANGED)
                            .isPresent()));
        }
        return points;
    }

    private static Optional<QuestionFigures> figures(Analysis analysis, String key) {
        return Figures.of(analysis).stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    private static Optional<String> usual(Questionnaire questionnaire) {
        return questionnaire
                .with(Meaning.REASON)
                .findFirst()
                .or(() -> questionnaire.questions().stream()
                        .filter(counted(questionnaire))
                        .findFirst())
                .map(Question::key);
    }

    private static String named(Questionnaire questionnaire, String key) {
        return questionnaire
                .question(key)
                .filter(counted(questionnaire))
                .map(Question::key)
                .orElseThrow(
                        () -> new InvalidAnalysisException(
                                "question",
                                "Send the key of a question of this survey that is no text and asks for no contact or quotation."));
    }

    private static Predicate<Question> counted(Questionnaire questionnaire) {
        return new Versions(List.of(questionnaire))::counts;
    }
}
