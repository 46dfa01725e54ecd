package io.winback.survey.analysis.results;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.AnswerCounts;
import io.winback.survey.analysis.Discretion;
import io.winback.survey.analysis.Figures;
import io.winback.survey.analysis.ResponseCounts;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.Share;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results of surveys. */
@ApplicationScoped
public class ResultsService {

    private final Database database;
    private final Analyses analyses;
    private final AnswerCounts counts;
    private final ResponseCounts responses;

    ResultsService(Database database, Analyses analyses, AnswerCounts counts, ResponseCounts responses) {
        this.database = database;
        this.analyses = analyses;
        this.counts = counts;
        this.responses = responses;
    }

    @Transactional
    public ResultsResponse results(String survey, SelectionQuestion asked) {
        database.snapshot();
        var selection = analyses.read(survey, asked);
        var analysis = analyses.count(selection);
        var answers = analysis.counts().answers();
        var all = counts.all(selection);
        return new ResultsResponse(
                survey,
                analysis.versions().newest().mode(),
                selection,
                analysis.discretion().least(),
                answers,
                all - answers,
                analysis.counts().byVersion(),
                counts.all(selection.withSuspected()) - counts.all(selection.withoutSuspected()),
                counts.suspected(selection.withSuspected()),
                response(selection, all, analysis.discretion()),
                Figures.of(analysis));
    }

    private ResultsResponse.@Nullable Response response(Selection selection, long answers, Discretion discretion) {
        if (selection.version() != null) {
            return null;
        }
        var rows = responses.of(selection);
        var answered = rows.stream().mapToLong(ResponseCounts.Row::answered).sum();
        return new ResultsResponse.Response(
                Share.of(
                        answered,
                        rows.stream().mapToLong(ResponseCounts.Row::invited).sum()),
                rows.stream().mapToLong(ResponseCounts.Row::stillOpen).sum(),
                Math.max(0, answers - answered),
                groups(rows, ResponseCounts.Row::panel, discretion),
                groups(rows, ResponseCounts.Row::language, discretion));
    }

    private static List<ResultsResponse.Group> groups(
            List<ResponseCounts.Row> rows, Function<ResponseCounts.Row, String> by, Discretion discretion) {
        var groups = new TreeMap<String, long[]>();
        rows.forEach(row -> {
            var sums = groups.computeIfAbsent(by.apply(row), group -> new long[2]);
            sums[0] += row.answered();
            sums[1] += row.invited();
        });
        return groups.entrySet().stream()
                .map(group -> new ResultsResponse.Group(
                        group.getKey(),
                        discretion.tells(group.getValue()[1])
                                ? Share.of(group.getValue()[0], group.getValue()[1])
                                : null))
                .toList();
    }
}
