package io.winback.survey.analysis.wave;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.Figures;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.wave.ComparisonResponse.Compared;
import io.winback.survey.analysis.wave.ComparisonResponse.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares waves, panels and surveys. */
@ApplicationScoped
public class ComparisonService {

    private final Database database;
    private final Analyses analyses;
    private final Groups groups;
    private final WaveCounts counts;
    private final Trends trends;

    ComparisonService(Database database, Analyses analyses, Groups groups, WaveCounts counts, Trends trends) {
        this.database = database;
        this.analyses = analyses;
        this.groups = groups;
        this.counts = counts;
        this.trends = trends;
    }

    @Transactional
    public ComparisonResponse comparison(String survey, SelectionQuestion asked, ComparisonQuestion question) {
        database.snapshot();
        analyses.current(survey);
        var two = groups.read(survey, asked, question);
        var group = analyses.count(two.group());
        var other = two.with();
        var with = other == null ? null : analyses.count(other);
        var questions = with == null ? List.<Compared>of() : Differences.adjusted(compared(group, with));
        return new ComparisonResponse(
                survey,
                two.by(),
                group.discretion().least(),
                group(group),
                with == null ? null : group(with),
                with == null ? 0 : counts.inBoth(group.selection(), with.selection()),
                (int) questions.stream()
                        .flatMap(each -> each.differences().stream())
                        .filter(each -> each.p() != null)
                        .count(),
                questions,
                trends.of(group.selection(), two.by(), question.question()));
    }

    private static ComparisonResponse.Group group(Analysis analysis) {
        return new ComparisonResponse.Group(
                analysis.selection(),
                analysis.counts().answers(),
                List.copyOf(analysis.counts().byVersion().keySet()));
    }

    private static List<Compared> compared(Analysis group, Analysis with) {
        var sameness = new Sameness(group, with);
        var others = Figures.of(with).stream().collect(Collectors.toMap(QuestionFigures::key, Function.identity()));
        return Figures.of(group).stream()
                .map(question -> compared(question, others, sameness))
                .toList();
    }

    private static Compared compared(QuestionFigures question, Map<String, QuestionFigures> others, Sameness sameness) {
        var why = sameness.why(question.key()).orElse(null);
        var other = others.get(question.key());
        var differences = why != null || other == null
                ? List.<ComparisonResponse.Difference>of()
                : Differences.of(question, Objects.requireNonNull(other));
        return new Compared(
                question.key(),
                question.kind(),
                question.text(),
                why == null && differences.isEmpty() ? Why.HIDDEN : why,
                why == Why.CHANGED ? sameness.changedIn(question.key()) : null,
                differences);
    }
}
