package io.winback.survey.questionnaire;

import java.time.Instant;
import java.util.List;

/** A questionnaire as a line of a list. */
record SurveySummaryResponse(String key, int version, String name, List<String> languages, Instant publishedAt) {

    static SurveySummaryResponse of(PublishedQuestionnaire published) {
        var questionnaire = published.questionnaire();
        return new SurveySummaryResponse(
                questionnaire.key(),
                questionnaire.version(),
                questionnaire.name(),
                questionnaire.languages(),
                published.publishedAt());
    }
}
