package io.winback.survey.analysis.wave;

import io.winback.platform.statistics.Holm;
import io.winback.platform.statistics.Interval;
import io.winback.platform.statistics.Sample;
import io.winback.platform.statistics.TwoMeans;
import io.winback.platform.statistics.TwoShares;
import io.winback.survey.analysis.Mean;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Share;
import io.winback.survey.analysis.wave.ComparisonResponse.Difference;
import io.winback.survey.analysis.wave.ComparisonResponse.Measure;
import io.winback.survey.questionnaire.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one group answered against what another did, from what may be told of both. */
final class Differences {

    private static final double SIGNIFICANT = 0.05;
    private static final int P_DECIMALS = 12;
    private static final double POINTS = 100;

    private Differences() {}

    /** Of one question: its score, and its codes unless they are numbers, of which the score says all that is tested. */
    static List<Difference> of(QuestionFigures group, QuestionFigures with) {
        var differences = new ArrayList<Difference>();
        var nps = group.nps();
        var withNps = with.nps();
        if (nps != null && withNps != null) {
            differences.add(
                    means(Measure.NPS, nps.score(), withNps.score(), npsSample(nps), npsSample(withNps), POINTS));
        }
        var satisfied = group.satisfied();
        var withSatisfied = with.satisfied();
        if (satisfied != null && withSatisfied != null) {
            differences.add(shares(Measure.SATISFIED, null, Map.of(), satisfied, withSatisfied));
        }
        var mean = group.mean();
        var withMean = with.mean();
        if (group.kind() == Kind.SCALE && mean != null && withMean != null) {
            differences.add(means(Measure.MEAN, mean, withMean, sample(group), sample(with), 1));
        }
        if (!group.kind().isNumber()) {
            group.codes().forEach(code -> {
                var share = code.chosen();
                var withShare = with.chosen(code.code());
                if (share != null && withShare != null) {
                    differences.add(shares(Measure.CODE, code.code(), code.text(), share, withShare));
                }
            });
        }
        return differences;
    }

    private static Difference shares(
            Measure measure, @Nullable String code, Map<String, String> text, Share share, Share with) {
        var two = new TwoShares(share.count(), share.of(), with.count(), with.of());
        var interval = two.interval();
        // what all or nobody chose says nothing of a difference, and is no question
        var chosen = share.count() + with.count();
        var tested = chosen > 0 && chosen < share.of() + with.of();
        return new Difference(
                measure,
                code,
                text,
                share,
                with,
                null,
                null,
                Share.decimal(two.difference()),
                Share.decimal(interval.low()),
                Share.decimal(interval.high()),
                tested ? probability(two.p()) : null,
                null,
                false);
    }

    private static Difference means(
            Measure measure, Mean mean, Mean with, @Nullable Sample sample, @Nullable Sample withSample, double unit) {
        var compared = sample == null || withSample == null || sample.variance() + withSample.variance() == 0
                ? null
                : new TwoMeans(sample, withSample);
        Interval interval = compared == null ? null : compared.interval();
        return new Difference(
                measure,
                null,
                Map.of(),
                null,
                null,
                mean,
                with,
                mean.mean().subtract(with.mean()),
                interval == null ? null : Share.decimal(unit * interval.low()),
                interval == null ? null : Share.decimal(unit * interval.high()),
                compared == null ? null : probability(compared.p()),
                null,
                false);
    }

    private static @Nullable Sample npsSample(QuestionFigures.Nps nps) {
        return sample(new double[] {-1, 0, 1}, new long[] {
            nps.detractors().count(), nps.passives().count(), nps.promoters().count()
        });
    }

    private static @Nullable Sample sample(QuestionFigures question) {
        return sample(
                question.codes().stream()
                        .mapToDouble(code -> Double.parseDouble(code.code()))
                        .toArray(),
                question.codes().stream()
                        .map(QuestionFigures.Code::chosen)
                        .mapToLong(chosen -> chosen == null ? 0 : chosen.count())
                        .toArray());
    }

    private static @Nullable Sample sample(double[] values, long[] counts) {
        return Arrays.stream(counts).sum() < 2 ? null : Sample.counted(values, counts);
    }

    /** With probabilities adjusted for all that are told together. */
    static List<ComparisonResponse.Compared> adjusted(List<ComparisonResponse.Compared> questions) {
        var probabilities = questions.stream()
                .flatMap(question -> question.differences().stream())
                .map(Difference::p)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        var adjusted = Holm.adjusted(probabilities);
        var next = IntStream.range(0, adjusted.length).iterator();
        return questions.stream()
                .map(question -> new ComparisonResponse.Compared(
                        question.key(),
                        question.kind(),
                        question.text(),
                        question.why(),
                        question.changedIn(),
                        question.differences().stream()
                                .map(each -> each.p() == null ? each : adjusted(each, adjusted[next.next()]))
                                .toList()))
                .toList();
    }

    private static Difference adjusted(Difference difference, double probability) {
        return difference.adjusted(probability(probability), probability <= SIGNIFICANT);
    }

    private static BigDecimal probability(double p) {
        return BigDecimal.valueOf(p).setScale(P_DECIMALS, RoundingMode.HALF_UP);
    }
}
