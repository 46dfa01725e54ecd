package io.winback.survey.analysis.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Share;
import io.winback.survey.questionnaire.Mode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a survey. Shares have 4 decimals and 95 % intervals.
 *
 * @param counted which answers these figures are about
 * @param minimumGroup groups with fewer answers are hidden
 * @param answers how many answers the figures of the questions are about
 * @param waiting answers of a confidential survey that are counted once there are enough of them that nobody can tell what each changed
 * @param versions answers by the version of the questionnaire
 * @param suspectedAnswers answers a machine may have given; also where they are left out
 * @param suspected the same by why; one may have several
 * @param response absent where a version is asked for: invitations have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultsResponse(
        String survey,
        Mode mode,
        Selection counted,
        int minimumGroup,
        long answers,
        long waiting,
        Map<Integer, Long> versions,
        long suspectedAnswers,
        Map<String, Long> suspected,
        @Nullable Response response,
        List<QuestionFigures> questions) {

    /**
     * Of everybody invited, how many have answered.
     *
     * @param stillOpen invitations that are not answered yet and may be
     * @param uninvited answers by a link whose invitation is not known here; in no share
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Response(
            Share answered, long stillOpen, long uninvited, List<Group> byPanel, List<Group> byLanguage) {}

    /**
     * Those invited of one panel or language.
     *
     * @param answered absent where too few were invited
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String group, @Nullable Share answered) {}
}
