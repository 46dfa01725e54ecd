package io.winback.survey.answer;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.outbox.Outbox;
import io.winback.survey.customer.CustomerLocks;
import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes answers: one per invitation however many arrive at once, each real change with its event. */
@ApplicationScoped
public class AnswerService {

    private static final int REPUBLISHED_AT_ONCE = 1_000;

    private final AnswerTable table;
    private final QuestionnaireService questionnaires;
    private final CustomerLocks customers;
    private final List<AnswerListener> listeners;
    private final AnswerMetrics metrics;
    private final DerivedIds ids;
    private final Outbox outbox;
    private final Clock clock;

    /** How many answers were told again, and the version of the last of them. */
    public record Republished(int answers, long lastVersion) {}

    /** What became of the answers of somebody who was erased. */
    public record Forgotten(int answers, int choices, int texts) {}

    AnswerService(
            AnswerTable table,
            QuestionnaireService questionnaires,
            CustomerLocks customers,
            @All List<AnswerListener> listeners,
            AnswerMetrics metrics,
            DerivedIds ids,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.questionnaires = questionnaires;
        this.customers = customers;
        this.listeners = listeners;
        this.metrics = metrics;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What stands behind a link now. It may change the moment after: {@link #answer} looks again. */
    public Standing standing(SurveyLink link) {
        return table.standing(link);
    }

    /** Stores the answer or changes the one there, where it may be changed. Of somebody who was erased nothing is stored. */
    @Transactional
    public Outcome answer(SurveyLink invitation, AnswerGiven given) {
        customers.lockForNews(invitation.customerId());
        var locked = table.locked(invitation);
        var outcome = locked.standing().take(given);
        if (outcome == Outcome.NEW || outcome == Outcome.CHANGED) {
            keep(answer(invitation, given, locked), locked.standing());
        } else {
            // nor is the row of a customer kept that was made for the lock
            QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    private Answer answer(SurveyLink invitation, AnswerGiven given, AnswerTable.Locked locked) {
        var now = clock.instant();
        var first = Objects.requireNonNullElse(locked.standing().firstAnsweredAt(), now);
        var id = ids.uuid("answer", invitation.invitationId().toString());
        return Answer.to(invitation, id, given, new Answer.Moment(first, now, locked.nextVersion()));
    }

    private void keep(Answer answer, Standing before) {
        table.keep(answer);
        outbox.append(answer.told().envelope());
        var news = answer.news(before.values());
        listeners.forEach(listener -> listener.given(news));
        metrics.count(answer);
    }

    /** Keeps the customer's answers for the counts only. The customer is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Forgotten forget(String customer, String freshId) {
        var wishes = table.answeredBy(customer).entrySet().stream()
                .flatMap(answer -> wishes(answer.getValue()).map(question -> Map.entry(answer.getKey(), question)))
                .toList();
        var choices = table.deleteChoices(wishes);
        var texts = table.deleteTexts(customer);
        return new Forgotten(table.forget(customer, freshId), choices, texts);
    }

    /** Questions about the customer, not about the shop. */
    private Stream<String> wishes(StoredAnswer.Survey survey) {
        var questionnaire = questionnaires.version(survey.key(), survey.version());
        return Stream.of(Meaning.CONTACT, Meaning.QUOTE)
                .flatMap(questionnaire::with)
                .map(Question::key);
    }

    /** Tells the present state of a thousand answers again, with the versions they have. */
    @Transactional
    public Republished republish(long afterVersion) {
        // an answer changed meanwhile gets a higher version and is met again further on
        customers.lock(table.customersAfter(afterVersion, REPUBLISHED_AT_ONCE));
        var found = table.after(afterVersion, REPUBLISHED_AT_ONCE);
        outbox.append(found.stream()
                .map(answer -> answer.with(questionnaire(answer)).told().envelope())
                .toList());
        var last = found.isEmpty() ? afterVersion : found.get(found.size() - 1).version();
        return new Republished(found.size(), last);
    }

    private Questionnaire questionnaire(StoredAnswer answer) {
        return questionnaires.version(answer.survey().key(), answer.survey().version());
    }
}
