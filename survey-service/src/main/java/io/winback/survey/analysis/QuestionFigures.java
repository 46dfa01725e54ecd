package io.winback.survey.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Meaning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question. All shares are of those who answered it.
 *
 * @param text its wording in the newest version counted, by language
 * @param changedIn the first version counted that asks otherwise than one before it: then unlike is summed up; absent where all ask the same
 * @param asked of how many answers it was asked; absent where hidden
 * @param answered how many answered it; absent where hidden
 * @param hidden whether too few answered to tell anything, or what was asked before is hidden
 * @param codes in the order of the questionnaire
 * @param nps of an NPS question
 * @param satisfied of a CSAT question: the share of 4 and 5
 * @param mean of a SCALE or CSAT question
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionFigures(
        String key,
        Kind kind,
        @Nullable Meaning meaning,
        Map<String, String> text,
        @Nullable Integer changedIn,
        @Nullable Long asked,
        @Nullable Long answered,
        boolean hidden,
        List<Code> codes,
        @Nullable Nps nps,
        @Nullable Share satisfied,
        @Nullable Mean mean) {

    /**
     * One answer to choose.
     *
     * @param text its wording by language; empty for a number
     * @param chosen absent where hidden
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Code(
            String code, Map<String, String> text, @Nullable Share chosen) {}

    /**
     * The Net Promoter Score, the share of promoters (9 and 10) less that of detractors (0 to 6) in points, as a mean of 100, 0 and -100.
     *
     * @param score from -100 to 100
     */
    @RegisterForReflection
    public record Nps(Mean score, Share promoters, Share passives, Share detractors) {}

    /** Nothing may be told of it. */
    static QuestionFigures hidden(QuestionFigures of) {
        return new QuestionFigures(
                of.key,
                of.kind,
                of.meaning,
                of.text,
                of.changedIn,
                null,
                null,
                true,
                of.codes.stream()
                        .map(code -> new Code(code.code(), code.text(), null))
                        .toList(),
                null,
                null,
                null);
    }

    /** The share of a code, unless it is hidden. */
    public @Nullable Share chosen(String code) {
        return codes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(Code::chosen)
                .orElse(null);
    }
}
