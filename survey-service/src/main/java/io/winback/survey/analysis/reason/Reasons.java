package io.winback.survey.analysis.reason;

import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.Discretion;
import io.winback.survey.analysis.Share;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Churn reasons with how many named each, and which of that may be told. */
final class Reasons {

    static final List<String> IN_REFERENCE = List.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED");

    private final Analysis analysis;
    private final List<ReasonCounts.Row> rows;
    private final List<String> codes;
    private final boolean[] hidden;

    Reasons(Analysis analysis, List<ReasonCounts.Row> rows) {
        this.analysis = analysis;
        this.rows = rows;
        this.codes = codes(Meaning.REASON).toList();
        this.hidden = hidden();
    }

    private Stream<String> codes(Meaning meaning) {
        return analysis.versions().questions().stream()
                .filter(question -> question.meaning() == meaning)
                .map(Question::key)
                .flatMap(key -> analysis.versions().codes(key).stream())
                .distinct();
    }

    /** As the results hide the same question; sums over several questions nobody has looked at. */
    private boolean[] hidden() {
        var asked = analysis.versions().questions().stream()
                .filter(question -> question.meaning() == Meaning.REASON)
                .toList();
        if (discretion().confidential() && (asked.size() != 1 || asked.get(0).when() != null || !tellsWhoNamedNone())) {
            var all = new boolean[codes.size()];
            Arrays.fill(all, true);
            return all;
        }
        return discretion().hides(named(), codes.stream().mapToLong(this::count).toArray(), true);
    }

    private boolean tellsWhoNamedNone() {
        return discretion().tellsAll(analysis.counts().answers() - named());
    }

    private Discretion discretion() {
        return analysis.discretion();
    }

    boolean tellsAny() {
        return discretion().tells(named()) && tellsWhoNamedNone();
    }

    /** How many named any. */
    long named() {
        return rows.stream().mapToLong(ReasonCounts.Row::named).sum();
    }

    long count(String reason) {
        return count(List.of(reason));
    }

    long count(Collection<String> reasons) {
        return rows.stream()
                .filter(row -> reasons.contains(row.reason()))
                .mapToLong(ReasonCounts.Row::named)
                .sum();
    }

    /** Those of these that the survey offers. */
    List<String> offered(List<String> reasons) {
        return reasons.stream().filter(codes::contains).toList();
    }

    /** All that the survey offers. */
    List<String> offered() {
        return codes;
    }

    /** Whether sums of these may be told. */
    boolean tells(Collection<String> reasons) {
        for (var i = 0; i < codes.size(); i++) {
            if (hidden[i] && reasons.contains(codes.get(i))) {
                return false;
            }
        }
        return true;
    }

    List<ReasonsResponse.Reason> told() {
        return codes.stream()
                .map(reason -> new ReasonsResponse.Reason(
                        reason,
                        IN_REFERENCE.contains(reason),
                        tells(List.of(reason)) ? Share.of(count(reason), named()) : null,
                        subReasons(reason)))
                .toList();
    }

    private List<ReasonsResponse.SubReason> subReasons(String reason) {
        var subCodes = codes(Meaning.SUB_REASON)
                .filter(code -> code.startsWith(reason + "."))
                .toList();
        var counts = subCodes.stream()
                .mapToLong(code -> rows.stream()
                        .filter(row -> code.equals(row.subReason()))
                        .mapToLong(ReasonCounts.Row::named)
                        .sum())
                .toArray();
        var specified = Arrays.stream(counts).sum();
        var hides = discretion().hides(discretion().confidential() ? specified : count(reason), counts, true);
        var open = tells(List.of(reason)) && discretion().tellsAll(count(reason) - specified);
        var told = new ArrayList<ReasonsResponse.SubReason>();
        for (var i = 0; i < counts.length; i++) {
            told.add(new ReasonsResponse.SubReason(
                    subCodes.get(i), open && !hides[i] ? Share.of(counts[i], count(reason)) : null));
        }
        return told;
    }
}
