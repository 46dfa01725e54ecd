package io.winback.survey.analysis.wave;

import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.Figures;
import io.winback.survey.analysis.InvalidAnalysisException;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Sent;
import io.winback.survey.analysis.Wave;
import io.winback.survey.analysis.WaveLength;
import io.winback.survey.analysis.wave.ComparisonResponse.Point;
import io.winback.survey.analysis.wave.ComparisonResponse.Trend;
import io.winback.survey.analysis.wave.ComparisonResponse.Why;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Absent where nothing was answered or only texts are asked for. */
    @Nullable
    Trend of(Selection selection, WaveLength by, @Nullable String sent) {
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
            var analysis = counted(selection.within(wave.from(), wave.to()));
            if (analysis.isPresent() && latest == null) {
                latest = analysis.get();
            }
            var first = latest;
            points.add(new Point(
                    wave,
                    analysis.map(each -> each.counts().answers()).orElse(null),
                    analysis.flatMap(each -> figures(each, key)).orElse(null),
                    first != null
                            && analysis.flatMap(each -> new Sameness(first, each).why(key))
                                    .filter(why -> why == Why.CHANGED)
                                    .isPresent()));
        }
        return points;
    }

    /** A wave of a confidential survey that leaves out few is not told of. */
    private Optional<Analysis> counted(Selection selection) {
        try {
            return Optional.of(analyses.count(selection));
        } catch (InvalidAnalysisException e) {
            return Optional.empty();
        }
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
                        .filter(question -> question.kind() != Kind.TEXT)
                        .findFirst())
                .map(Question::key);
    }

    private static String named(Questionnaire questionnaire, String key) {
        return questionnaire
                .question(key)
                .filter(question -> question.kind() != Kind.TEXT)
                .map(Question::key)
                .orElseThrow(() -> new InvalidAnalysisException(
                        "question", "Send the key of a question of this survey that is no text."));
    }
}
