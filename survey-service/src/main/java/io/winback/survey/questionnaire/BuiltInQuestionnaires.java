package io.winback.survey.questionnaire;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.events.EventJson;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Publishes the questionnaires that come with the service, whenever one of its processes starts. */
@Singleton
class BuiltInQuestionnaires {

    private static final String CHURN_REASON = "/questionnaires/churn-reason.json";

    private final QuestionnaireService service;
    private final EventJson json;

    BuiltInQuestionnaires(QuestionnaireService service, EventJson json) {
        this.service = service;
        this.json = json;
    }

    void publish(@Observes StartupEvent started) {
        service.publish(read(json));
    }

    static Questionnaire read(EventJson json) {
        try (var file = BuiltInQuestionnaires.class.getResourceAsStream(CHURN_REASON)) {
            return json.mapper().readValue(file, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in questionnaire cannot be read", e);
        }
    }
}
