package io.winback.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionSummaryResponse(
        int version,
        String name,
        List<String> languages,
        int questions,
        Instant publishedAt,
        @Nullable String publishedBy,
        boolean builtIn) {

    static VersionSummaryResponse of(Survey.Version version) {
        var questionnaire = version.questionnaire();
        return new VersionSummaryResponse(
                version.number(),
                questionnaire.name(),
                questionnaire.languages(),
                questionnaire.questions().size(),
                version.publishedAt(),
                version.publishedBy(),
                version.builtIn() != null);
    }
}
