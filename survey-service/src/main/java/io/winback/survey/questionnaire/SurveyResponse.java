package io.winback.survey.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A questionnaire with all it asks, in all its languages. */
record SurveyResponse(
        String key,
        int version,
        String name,
        List<String> languages,
        Instant publishedAt,
        Map<String, String> title,
        Map<String, String> intro,
        List<Question> questions) {

    static SurveyResponse of(PublishedQuestionnaire published) {
        var questionnaire = published.questionnaire();
        return new SurveyResponse(
                questionnaire.key(),
                questionnaire.version(),
                questionnaire.name(),
                questionnaire.languages(),
                published.publishedAt(),
                questionnaire.title(),
                questionnaire.intro(),
                questionnaire.questions());
    }
}
