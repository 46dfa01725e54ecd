package io.winback.survey.analysis.wave;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.survey.analysis.Mean;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Share;
import io.winback.survey.analysis.Wave;
import io.winback.survey.analysis.WaveLength;
import io.winback.survey.questionnaire.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of answers compared; a difference is that of the group less that of the one it is compared with.
 *
 * @param with the group compared with; absent, as all comparisons, where a survey has had one wave or none
 * @param inBoth customers who answered in both groups; they are reckoned as if they were others, which makes intervals wide rather than narrow
 * @param tests how many differences were tested, for which their probabilities are adjusted
 * @param trend a question wave by wave, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonResponse(
        String survey,
        WaveLength by,
        int minimumGroup,
        Group group,
        @Nullable Group with,
        long inBoth,
        int tests,
        List<Compared> questions,
        @Nullable Trend trend) {

    /** Answers that are compared. */
    public record Group(Selection counted, long answers, List<Integer> versions) {}

    /** Why a question is not compared. */
    public enum Why {
        /** Asked otherwise, or of others, since {@link Compared#changedIn}. */
        CHANGED,
        /** The other survey asks otherwise. */
        ASKED_OTHERWISE,
        /** One of the groups was not asked. */
        NOT_ASKED,
        /** Too few answered it in one of the groups. */
        HIDDEN
    }

    /**
     * A question.
     *
     * @param why it is not compared; absent where it is
     * @param changedIn the first version that asks otherwise than one before it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Compared(
            String key,
            Kind kind,
            Map<String, String> text,
            @Nullable Why why,
            @Nullable Integer changedIn,
            List<Difference> differences) {}

    /** What is compared. */
    public enum Measure {
        /** The share of a code. */
        CODE,
        /** In points of a hundred. */
        NPS,
        /** The share of 4 and 5. */
        SATISFIED,
        MEAN
    }

    /**
     * One difference.
     *
     * @param code of a {@link Measure#CODE}
     * @param text its wording
     * @param share of the group; of those who answered the question
     * @param mean instead of a share
     * @param low lower end of the 95 % interval of the difference: of shares by Newcombe's method 10, of means by Welch's; absent where nobody
     *     differs from anybody
     * @param adjustedP how probable a difference at least as large is by chance, adjusted for all differences told (Holm 1979); absent where
     *     there is nothing to test
     * @param significant whether {@code adjustedP} is at most 0.05
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            Measure measure,
            @Nullable String code,
            Map<String, String> text,
            @Nullable Share share,
            @Nullable Share withShare,
            @Nullable Mean mean,
            @Nullable Mean withMean,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal difference,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal low,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal high,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal p,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal adjustedP,

            boolean significant) {

        Difference adjusted(BigDecimal probability, boolean found) {
            return new Difference(
                    measure,
                    code,
                    text,
                    share,
                    withShare,
                    mean,
                    withMean,
                    difference,
                    low,
                    high,
                    p,
                    probability,
                    found);
        }
    }

    /** A question wave by wave. */
    public record Trend(String question, List<Point> waves) {}

    /**
     * A wave.
     *
     * @param answers to the survey; absent, as the figures, where they must not be told
     * @param changed whether the question was another than in the latest wave
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            Wave wave, @Nullable Long answers, @Nullable QuestionFigures figures, boolean changed) {}
}
