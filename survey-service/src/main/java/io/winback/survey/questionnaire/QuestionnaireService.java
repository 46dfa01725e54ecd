package io.winback.survey.questionnaire;

import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Publishes questionnaires and finds what can be answered. */
@ApplicationScoped
public class QuestionnaireService {

    private final QuestionnaireTable table;
    private final Outbox outbox;
    private final Clock clock;

    QuestionnaireService(QuestionnaireTable table, Outbox outbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes the version unless it is already; the news goes out once per version. */
    @Transactional
    public void publish(Questionnaire questionnaire) {
        var now = clock.instant();
        if (table.add(questionnaire, now)) {
            outbox.append(SurveyPublished.of(new PublishedQuestionnaire(questionnaire, now))
                    .envelope());
        }
    }

    /** The version that is answered today. */
    public Optional<PublishedQuestionnaire> current(String key) {
        return table.current(key);
    }

    /** As it was published. */
    public Questionnaire version(String key, int version) {
        return table.version(key, version).questionnaire();
    }

    /** The current versions, by key, after {@code afterKey}. */
    public List<PublishedQuestionnaire> list(String afterKey, int limit) {
        return table.list(afterKey, limit);
    }

    /** Tells the current versions again; returns how many. */
    @Transactional
    public int republish() {
        var current = table.list("", Integer.MAX_VALUE);
        outbox.append(current.stream()
                .map(published -> SurveyPublished.of(published).envelope())
                .toList());
        return current.size();
    }
}
