package io.winback.survey.questionnaire;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds what can be answered, and tells it again. */
@ApplicationScoped
public class QuestionnaireService {

    private static final int PAGE = 100;

    private final SurveyTable surveys;
    private final QuestionnaireTable versions;
    private final CurrentVersions current;
    private final SurveyService service;
    private final Outbox outbox;
    private final Database database;

    QuestionnaireService(
            SurveyTable surveys,
            QuestionnaireTable versions,
            CurrentVersions current,
            SurveyService service,
            Outbox outbox,
            Database database) {
        this.surveys = surveys;
        this.versions = versions;
        this.current = current;
        this.service = service;
        this.outbox = outbox;
        this.database = database;
    }

    /** The newest published version, and whether it takes answers; half a second old at most. */
    public Optional<PublishedQuestionnaire> current(String key) {
        return current.of(key);
    }

    /** Publishes a questionnaire as the next version, unless the newest says the same. */
    public void publish(Questionnaire questionnaire) {
        service.publish(questionnaire);
    }

    /** As it was published. */
    public Questionnaire version(String key, int version) {
        return versions.version(key, version).questionnaire();
    }

    /** Tells of every published survey again; returns of how many. */
    public int republish() {
        var told = 0;
        var page = surveys.list("", PAGE);
        while (!page.isEmpty()) {
            for (var survey : page) {
                told += republish(survey.key());
            }
            page = surveys.list(page.get(page.size() - 1).key(), PAGE);
        }
        return told;
    }

    /** In a transaction of its own and under the lock of the key, so that no older state is told after a newer one. */
    private int republish(String key) {
        return database.inNewTransaction(sql -> {
            surveys.lock(key);
            var events = surveys.find(key).stream()
                    .flatMap(survey -> SurveyPublished.envelope(survey).stream())
                    .toList();
            outbox.append(events);
            return events.size();
        });
    }
}
