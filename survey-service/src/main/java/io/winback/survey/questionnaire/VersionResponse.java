package io.winback.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was published under a number, for good.
 *
 * @param definition in the shape a survey is written in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionResponse(
        int version, Instant publishedAt, @Nullable String publishedBy, boolean builtIn, SurveyDefinition definition) {

    static VersionResponse of(Survey.Version version) {
        return new VersionResponse(
                version.number(),
                version.publishedAt(),
                version.publishedBy(),
                version.builtIn() != null,
                SurveyDefinition.of(version.questionnaire()));
    }
}
