package io.winback.survey.analysis.reason;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Analyses;
import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.Share;
import io.winback.survey.analysis.WaveLength;
import io.winback.survey.analysis.reason.ReasonCounts.Scores;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why customers leave. */
@ApplicationScoped
public class ReasonsService {

    private final Database database;
    private final Analyses analyses;
    private final ReasonCounts counts;
    private final SheetFactors sheet;

    ReasonsService(Database database, Analyses analyses, ReasonCounts counts, SheetFactors sheet) {
        this.database = database;
        this.analyses = analyses;
        this.counts = counts;
        this.sheet = sheet;
    }

    @Transactional
    public ReasonsResponse reasons(String survey, SelectionQuestion asked, ReasonsQuestion question) {
        database.snapshot();
        var selection = analyses.read(survey, asked);
        analyses.refuseIfConfidential(survey, Collections.singletonMap("by", question.by()));
        var by = WaveLength.of("by", question.by());
        var analysis = analyses.count(selection);
        var reasons = new Reasons(analysis, counts.of(analysis));
        var comparisons = new Comparisons(reasons);
        return new ReasonsResponse(
                survey,
                selection,
                analysis.discretion().least(),
                analysis.counts().answers(),
                reasons.tellsAny() ? reasons.named() : null,
                reasons.told(),
                comparisons.reference(),
                sheet.of(selection, question.strengthsOf(), reasons, comparisons),
                comparisons.decisive(),
                staying(analysis, by == null ? WaveLength.QUARTER : by));
    }

    private ReasonsResponse.@Nullable Staying staying(Analysis analysis, WaveLength by) {
        var discretion = analysis.discretion();
        if (discretion.confidential()) {
            return null;
        }
        var scores = new Scores(by, keys(analysis, Kind.NPS), keys(analysis, Kind.CSAT));
        var twice = counts.twice(analysis, scores);
        return new ReasonsResponse.Staying(
                by,
                discretion.tells(twice.customers()) ? Share.of(twice.dissatisfied(), twice.customers()) : null,
                discretion.tells(twice.dissatisfied()) ? Share.of(twice.sameReason(), twice.dissatisfied()) : null,
                new Reasons(analysis, counts.withoutStaying(analysis, scores)).told());
    }

    private static List<String> keys(Analysis analysis, Kind kind) {
        return analysis.versions().questions().stream()
                .filter(question -> question.kind() == kind)
                .map(Question::key)
                .toList();
    }
}
