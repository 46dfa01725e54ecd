package io.winback.survey.analysis;

import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.questionnaire.Condition;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes figures from counts, question by question in the order in which they are asked, and hides what must not be told. */
public final class Figures {

    private static final int POINTS = 100;
    private static final double[] NPS_VALUES = {-1, 0, 1};

    private final Analysis analysis;
    private final Counts counts;
    private final Discretion discretion;
    /** By question, the codes of which it may be told how many chose them. */
    private final Map<String, Set<String>> told = new LinkedHashMap<>();
    /** Questions of which bands are told. */
    private final Set<String> banded = new HashSet<>();

    private Figures(Analysis analysis) {
        this.analysis = analysis;
        this.counts = analysis.counts();
        this.discretion = analysis.discretion();
    }

    /** Of every question but texts and what is no opinion. */
    public static List<QuestionFigures> of(Analysis analysis) {
        var figures = new Figures(analysis);
        return analysis.versions().questions().stream()
                .filter(analysis.versions()::counts)
                .map(figures::question)
                .toList();
    }

    private QuestionFigures question(Question question) {
        var key = question.key();
        var codes = analysis.versions().codes(key);
        var cells = codes.stream().mapToLong(code -> counts.of(key, code)).toArray();
        var open = discretion.tells(counts.answered(key)) && tellsWhoWasAsked(key) && tellsWhoDidNotAnswer(key);
        var hides = hides(question, cells);
        var shown = new HashSet<String>();
        var figures = new ArrayList<QuestionFigures.Code>();
        for (var i = 0; i < codes.size(); i++) {
            var wording = analysis.versions().wording(key, codes.get(i));
            if (open && !hides[i]) {
                shown.add(codes.get(i));
            }
            figures.add(new QuestionFigures.Code(
                    codes.get(i), wording, open && !hides[i] ? Share.of(cells[i], counts.answered(key)) : null));
        }
        told.put(key, shown);
        var whole = shown.size() == codes.size();
        var bands = open && tellsBands(question);
        if (bands) {
            banded.add(key);
        }
        var found = new QuestionFigures(
                key,
                question.kind(),
                question.meaning(),
                question.text(),
                analysis.versions().changedIn(key),
                counts.asked(key, analysis.versions()),
                counts.answered(key),
                false,
                List.copyOf(figures),
                bands && question.kind() == Kind.NPS ? nps(key) : null,
                bands && question.kind() == Kind.CSAT ? satisfied(key) : null,
                open && whole && question.kind() != Kind.NPS && question.kind().isNumber() ? mean(codes, cells) : null);
        return open ? found : QuestionFigures.hidden(found);
    }

    /** Numbers are told all or none: with their mean, one that is hidden could be reckoned. */
    private boolean[] hides(Question question, long[] cells) {
        if (question.kind().isNumber()) {
            var hides = new boolean[cells.length];
            Arrays.fill(hides, !discretion.tellsAll(cells));
            return hides;
        }
        var most = question.atMost();
        var exclusive = question.kind() == Kind.SINGLE || most != null && most == 1;
        return discretion.hides(counts.answered(question.key()), cells, exclusive);
    }

    /** How many were asked is a sum of what was answered before. */
    private boolean tellsWhoWasAsked(String key) {
        return !discretion.confidential()
                || analysis.versions().conditions(key).stream().allMatch(this::tells);
    }

    /** Nor is anything told of few who chose nothing. */
    private boolean tellsWhoDidNotAnswer(String key) {
        return discretion.tellsAll(counts.asked(key, analysis.versions()) - counts.answered(key));
    }

    private boolean tells(Condition condition) {
        var codes = Set.copyOf(condition.codes());
        if (told.getOrDefault(condition.question(), Set.of()).containsAll(codes)) {
            return true;
        }
        var bands = analysis.versions()
                .question(condition.question())
                .map(Question::kind)
                .map(Bands::of)
                .orElse(null);
        return bands != null && banded.contains(condition.question()) && bands.whole(codes);
    }

    private boolean tellsBands(Question question) {
        var bands = Bands.of(question.kind());
        return bands != null && discretion.tellsAll(bands.counts(counts, question.key()));
    }

    private QuestionFigures.Nps nps(String key) {
        var bands = Bands.NPS.counts(counts, key);
        var of = counts.answered(key);
        return new QuestionFigures.Nps(
                Mean.of(NPS_VALUES, bands, POINTS),
                Share.of(bands[2], of),
                Share.of(bands[1], of),
                Share.of(bands[0], of));
    }

    private Share satisfied(String key) {
        return Share.of(Bands.CSAT.counts(counts, key)[1], counts.answered(key));
    }

    private static Mean mean(List<String> codes, long[] cells) {
        var order = IntStream.range(0, codes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Double.parseDouble(codes.get(i))))
                .toList();
        return Mean.of(
                order.stream()
                        .mapToDouble(i -> Double.parseDouble(codes.get(i)))
                        .toArray(),
                order.stream().mapToLong(i -> cells[i]).toArray(),
                1);
    }
}
