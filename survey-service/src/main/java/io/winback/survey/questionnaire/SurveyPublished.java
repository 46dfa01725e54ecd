package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;

/** Body of {@code survey.published.v1}. */
@RegisterForReflection
public record SurveyPublished(String survey, int version, String name, List<String> languages, Instant publishedAt) {

    public static final String TYPE = "survey.published.v1";

    static SurveyPublished of(PublishedQuestionnaire published) {
        var questionnaire = published.questionnaire();
        return new SurveyPublished(
                questionnaire.key(),
                questionnaire.version(),
                questionnaire.name(),
                questionnaire.languages(),
                published.publishedAt());
    }

    OutboxEvent envelope() {
        return new OutboxEvent("winback.definitions", "survey/" + survey, TYPE, this, publishedAt);
    }
}
