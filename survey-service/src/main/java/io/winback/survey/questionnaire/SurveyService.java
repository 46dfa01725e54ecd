package io.winback.survey.questionnaire;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Surveys: written, published, closed, opened, copied. */
@ApplicationScoped
public class SurveyService {

    private final SurveyTable surveys;
    private final QuestionnaireTable versions;
    private final CurrentVersions current;
    private final Outbox outbox;
    private final AfterCommit afterCommit;
    private final Clock clock;

    SurveyService(
            SurveyTable surveys,
            QuestionnaireTable versions,
            CurrentVersions current,
            Outbox outbox,
            AfterCommit afterCommit,
            Clock clock) {
        this.surveys = surveys;
        this.versions = versions;
        this.current = current;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    public Optional<Survey> find(String key) {
        return surveys.find(key);
    }

    /** By key, after {@code afterKey}. */
    public List<Survey> list(String afterKey, int limit) {
        return surveys.list(afterKey, limit);
    }

    /** The versions of a survey before this number, the newest first. */
    public List<Survey.Version> versions(String key, int before, int limit) {
        existing(key);
        return versions.before(key, before, limit);
    }

    public Survey.Version version(String key, int number) {
        existing(key);
        return versions.find(key, number).orElseThrow(() -> UnknownSurvey.version(key, number));
    }

    /** Writes the draft; the same again changes nothing, and what the published version says already is no draft. */
    @Transactional
    Survey put(String key, SurveyDefinition definition) {
        surveys.lock(key);
        var known = surveys.find(key);
        DefinitionChecks.demand(definition, known.map(Survey::settledMode).orElse(null));
        var draft = definition.under(key);
        if (known.isPresent() && known.get().publishes(draft)) {
            surveys.forgetDraft(key);
        } else if (known.isEmpty() || !known.get().says(draft)) {
            surveys.draft(draft, clock.instant());
        }
        return existing(key);
    }

    /** Writes the draft of another survey, which says the same. */
    @Transactional
    Survey copy(String key, CloneRequest request) {
        var written = existing(key).written();
        surveys.lock(request.key());
        if (surveys.find(request.key()).isPresent()) {
            throw SurveyRefusal.exists(request.key());
        }
        var copied = SurveyDefinition.of(written)
                .named(Objects.requireNonNullElse(request.name(), written.name()))
                .under(request.key());
        surveys.draft(copied, clock.instant());
        return existing(request.key());
    }

    /** Forgets the draft, and the survey with it where it was never published. */
    @Transactional
    void forgetDraft(String key) {
        surveys.lock(key);
        var survey = existing(key);
        if (survey.draft() == null) {
            throw SurveyRefusal.published(key);
        }
        if (survey.version() == null) {
            surveys.delete(key);
        } else {
            surveys.forgetDraft(key);
        }
    }

    /** Makes the draft the version that is answered from now on; without a draft nothing changes. */
    @Transactional
    public Survey publish(String key, String by) {
        surveys.lock(key);
        var survey = existing(key);
        var draft = survey.draft();
        if (draft == null) {
            return survey;
        }
        DefinitionChecks.demand(SurveyDefinition.of(draft.questionnaire()), survey.settledMode());
        return publish(survey, draft.questionnaire(), by, null);
    }

    /** Publishes a questionnaire as the next version, unless the newest says the same. */
    @Transactional
    void publish(Questionnaire questionnaire) {
        surveys.lock(questionnaire.key());
        var known = surveys.find(questionnaire.key());
        if (known.filter(survey -> survey.publishes(questionnaire)).isEmpty()) {
            publish(known.orElse(null), questionnaire, null, null);
        }
    }

    /** Publishes a questionnaire that comes with the service, unless this release is, or the shop has published its own. */
    @Transactional
    void release(Questionnaire builtIn) {
        surveys.lock(builtIn.key());
        var known = surveys.find(builtIn.key());
        var newest = known.map(Survey::version).orElse(null);
        var release = builtIn.version();
        if (newest == null || newest.builtIn() != null && newest.builtIn() < release) {
            publish(known.orElse(null), builtIn, null, release);
        }
    }

    /** From now on it takes no answers; a second call changes nothing. */
    @Transactional
    public Survey close(String key, String by) {
        return close(key, true, by);
    }

    /** From now on it takes answers again; a second call changes nothing. A confidential one is closed for good. */
    @Transactional
    public Survey open(String key, String by) {
        return close(key, false, by);
    }

    private Survey close(String key, boolean closed, String by) {
        surveys.lock(key);
        var survey = existing(key);
        if (survey.version() == null) {
            throw SurveyRefusal.neverPublished(key);
        }
        if (survey.closed() == closed) {
            return survey;
        }
        if (!closed && survey.settledMode() == Mode.CONFIDENTIAL) {
            throw SurveyRefusal.toldInFull(key);
        }
        surveys.close(key, closed, clock.instant(), by);
        return tell(key);
    }

    private Survey publish(
            @Nullable Survey survey, Questionnaire questionnaire, @Nullable String by, @Nullable Integer release) {
        var newest = survey == null ? null : survey.version();
        var next = questionnaire.numbered(newest == null ? 1 : newest.number() + 1);
        var now = clock.instant();
        versions.add(new Survey.Version(next, now, by, release));
        surveys.publish(next, now, by, release != null);
        return tell(next.key());
    }

    private Survey tell(String key) {
        var survey = existing(key);
        SurveyPublished.envelope(survey).ifPresent(outbox::append);
        afterCommit.run("survey/" + key, () -> current.forget(key));
        return survey;
    }

    private Survey existing(String key) {
        return surveys.find(key).orElseThrow(() -> UnknownSurvey.problem(key));
    }
}
