package io.winback.survey.questionnaire;

import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    QuestionnaireService(
            SurveyTable surveys,
            QuestionnaireTable versions,
            CurrentVersions current,
            SurveyService service,
            Outbox outbox) {
        this.surveys = surveys;
        this.versions = versions;
        this.current = current;
        this.service = service;
        this.outbox = outbox;
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
    @Transactional
    public int republish() {
        var told = 0;
        var page = surveys.list("", PAGE);
        while (!page.isEmpty()) {
            var events = page.stream()
                    .flatMap(survey -> SurveyPublished.envelope(survey).stream())
                    .toList();
            outbox.append(events);
            told += events.size();
            page = surveys.list(page.get(page.size() - 1).key(), PAGE);
        }
        return told;
    }
}
