package io.winback.survey.analysis.reason;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Share;
import io.winback.survey.analysis.WaveLength;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why customers leave. Shares have 4 decimals and 95 % intervals; one that is absent is hidden, as too few people are in it.
 *
 * @param answers answers counted
 * @param named how many of them name a churn reason: the base of the reasons; absent where too few do
 * @param reasons every reason that could be chosen, as a share of {@code named}
 * @param reference the published shares beside the own ones
 * @param decisive which reason decides; absent where that may not be told
 * @param staying who named dissatisfaction in two waves; absent of a confidential survey
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReasonsResponse(
        String survey,
        Selection counted,
        int minimumGroup,
        long answers,
        @Nullable Long named,
        List<Reason> reasons,
        List<Reference> reference,
        Sheet sheet,
        @Nullable Decisive decisive,
        @Nullable Staying staying) {

    /**
     * A churn reason.
     *
     * @param inReference whether the reference has it; OTHER and CIRCUMSTANCES it has not
     * @param subReasons as shares of those who named the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String reason, boolean inReference, @Nullable Share named, List<SubReason> subReasons) {}

    /** What it was in particular. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubReason(String subReason, @Nullable Share named) {}

    /**
     * Reasons the reference counts together.
     *
     * @param named of those who named one of the reasons the reference has, as its own shares are 100 % together
     * @param outside whether the published share lies outside the interval of the own one
     * @param adjustedP how probable an own share at least as far off is if the published one is true, adjusted for comparing four (Holm 1979)
     * @param differs whether {@code adjustedP} is at most 0.05
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reference(
            List<String> reasons,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reference,
            @Nullable Share named,
            @Nullable Boolean outside,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal adjustedP,

            @Nullable Boolean differs) {}

    /**
     * What comes from inside and what from outside, the most frequent first.
     *
     * @param internal those who named a weakness, of those who named a weakness or a threat
     * @param side which of the two is more frequent; absent where that may not be told
     * @param sideAdjustedP how probable such a difference is by chance, adjusted for asking which reason decides as well (Holm 1979)
     * @param strengthsOf the survey whose answers tell strengths and opportunities; absent where none asks for them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sheet(
            List<Factor> strengths,
            List<Factor> weaknesses,
            List<Factor> opportunities,
            List<Factor> threats,
            @Nullable Share internal,
            @Nullable Side side,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal sideAdjustedP,

            @Nullable String strengthsOf) {}

    /**
     * One entry of the sheet.
     *
     * @param text its wording by language, of codes that are the survey's own; empty for churn reasons
     * @param named of those who named a churn reason, or who answered the question
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Factor(
            String code, Map<String, String> text, @Nullable Share named) {}

    /** Where the decisive factors are. */
    public enum Side {
        INTERNAL,
        EXTERNAL,
        TOO_CLOSE
    }

    /**
     * The reason named most often against the one named next; OTHER is none of them.
     *
     * @param ofBoth those who named the first, of those who named one of the two
     * @param adjustedP how probable such a lead is by chance, adjusted for asking about the side as well (Holm 1979)
     * @param tooClose whether it may be chance
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decisive(
            String first,
            String second,
            Share ofBoth,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal adjustedP,
            boolean tooClose) {}

    /**
     * Those who stay dissatisfied. Dissatisfied is who named SERVICE or QUALITY, would recommend us with 6 or less, or was satisfied with
     * 2 or less.
     *
     * @param by how long a wave is
     * @param dissatisfied in both their latest waves, of those who answered in two waves or more; absent where these are too few
     * @param sameReason who named the same churn reason both times, of those dissatisfied twice; absent where these are too few
     * @param withoutThem the reasons without all answers of those who stay dissatisfied
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Staying(
            WaveLength by,
            @Nullable Share dissatisfied,
            @Nullable Share sameReason,
            List<Reason> withoutThem) {}
}
