package io.winback.survey.questionnaire;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which version of a survey is answered. Every visit asks, so it is looked up twice a second at most: what another process publishes
 * or closes is known here half a second later, what this one does at once.
 */
@Singleton
class CurrentVersions {

    private static final long FRESH = Duration.ofMillis(500).toNanos();

    private record Look(PublishedQuestionnaire found, long at) {}

    private final SurveyTable surveys;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    CurrentVersions(SurveyTable surveys) {
        this.surveys = surveys;
    }

    Optional<PublishedQuestionnaire> of(String key) {
        var look = looks.get(key);
        if (look != null && System.nanoTime() - look.at() < FRESH) {
            return Optional.of(look.found());
        }
        var now = System.nanoTime();
        var found = surveys.published(key);
        // only what is there is kept, so that links to nowhere fill no memory
        found.ifPresentOrElse(current -> looks.put(key, new Look(current, now)), () -> looks.remove(key));
        return found;
    }

    void forget(String key) {
        looks.remove(key);
    }
}
