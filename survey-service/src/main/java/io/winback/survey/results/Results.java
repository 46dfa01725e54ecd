package io.winback.survey.results;

import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.List;

/** Sums counts up: every reason the questionnaire offers, and the groups of the reference. */
record Results(Questionnaire questionnaire, long invited, List<ReasonCount> counts) {

    private record Reference(List<String> reasons, BigDecimal share) {}

    /** Service, quality, competitor, forgot or moved: 65, 15, 10 and 10 of a hundred. */
    private static final List<Reference> REFERENCE = List.of(
            new Reference(List.of("SERVICE"), new BigDecimal("0.6500")),
            new Reference(List.of("QUALITY"), new BigDecimal("0.1500")),
            new Reference(List.of("COMPETITOR"), new BigDecimal("0.1000")),
            new Reference(List.of("FORGOT", "MOVED"), new BigDecimal("0.1000")));

    ResultsResponse response() {
        var answered = counts.stream().mapToLong(ReasonCount::count).sum();
        return new ResultsResponse(
                questionnaire.key(),
                questionnaire.version(),
                invited,
                answered,
                reasons().stream().map(reason -> reason(reason, answered)).toList(),
                REFERENCE.stream().map(group -> group(group, answered)).toList());
    }

    private List<String> reasons() {
        return questionnaire
                .with(Meaning.REASON)
                .flatMap(question -> question.codes().stream())
                .distinct()
                .toList();
    }

    private ResultsResponse.Reason reason(String reason, long answered) {
        var count = count(List.of(reason));
        var details = counts.stream()
                .filter(found -> found.reason().equals(reason))
                .flatMap(found -> detail(found).stream())
                .toList();
        return new ResultsResponse.Reason(reason, count, ResultsResponse.share(count, answered), details);
    }

    private static List<ResultsResponse.Detail> detail(ReasonCount found) {
        var subReason = found.subReason();
        return subReason == null ? List.of() : List.of(new ResultsResponse.Detail(subReason, found.count()));
    }

    private ResultsResponse.Group group(Reference group, long answered) {
        var count = count(group.reasons());
        return new ResultsResponse.Group(group.reasons(), count, ResultsResponse.share(count, answered), group.share());
    }

    private long count(List<String> reasons) {
        return counts.stream()
                .filter(found -> reasons.contains(found.reason()))
                .mapToLong(ReasonCount::count)
                .sum();
    }
}
