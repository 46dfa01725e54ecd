package io.winback.survey.questionnaire;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.events.EventJson;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Publishes the questionnaires that come with the service, whenever one of its processes starts. The version in a file is that of the
 * release: a shop that has not published its own gets a later one as its next version.
 */
@Singleton
class BuiltInQuestionnaires {

    static final List<String> KEYS = List.of("churn-reason", "active-panel");

    private final SurveyService service;
    private final EventJson json;

    BuiltInQuestionnaires(SurveyService service, EventJson json) {
        this.service = service;
        this.json = json;
    }

    void publish(@Observes StartupEvent started) {
        KEYS.forEach(key -> service.release(read(json, key)));
    }

    static Questionnaire read(EventJson json, String key) {
        try (var file = BuiltInQuestionnaires.class.getResourceAsStream("/questionnaires/" + key + ".json")) {
            return json.mapper().readValue(Objects.requireNonNull(file, key), Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in questionnaire cannot be read: " + key, e);
        }
    }
}
