package io.winback.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A survey: what is answered, and what is being written.
 *
 * @param version of what is answered; absent before the first publication, as all of the publication is
 * @param publishedBy the client; absent where the service did
 * @param builtIn whether what is answered comes with the service; a shop's own version takes its place for good
 * @param changedAt when it was published, closed or opened last
 * @param draft what the next publication makes the next version; absent where nothing was written since the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyResponse(
        String key,
        SurveyState state,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        boolean builtIn,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @Nullable SurveyDefinition published,
        @Nullable Instant draftedAt,
        @Nullable SurveyDefinition draft) {

    static SurveyResponse of(Survey survey) {
        var version = survey.version();
        var draft = survey.draft();
        return new SurveyResponse(
                survey.key(),
                survey.state(),
                version == null ? null : version.number(),
                version == null ? null : version.publishedAt(),
                version == null ? null : version.publishedBy(),
                version != null && version.builtIn() != null,
                survey.changedAt(),
                survey.changedBy(),
                version == null ? null : SurveyDefinition.of(version.questionnaire()),
                draft == null ? null : draft.at(),
                draft == null ? null : SurveyDefinition.of(draft.questionnaire()));
    }
}
