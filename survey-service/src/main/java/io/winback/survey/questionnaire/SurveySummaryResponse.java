package io.winback.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey as a line of a list.
 *
 * @param version of what is answered; absent before the first publication
 * @param draft whether something was written since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveySummaryResponse(
        String key,
        SurveyState state,
        String name,
        Mode mode,
        List<String> languages,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        boolean draft) {

    static SurveySummaryResponse of(Survey survey) {
        var questionnaire = survey.questionnaire();
        var version = survey.version();
        return new SurveySummaryResponse(
                survey.key(),
                survey.state(),
                questionnaire.name(),
                questionnaire.mode(),
                questionnaire.languages(),
                version == null ? null : version.number(),
                version == null ? null : version.publishedAt(),
                survey.draft() != null);
    }
}
