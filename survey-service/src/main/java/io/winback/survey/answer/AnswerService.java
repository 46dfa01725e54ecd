package io.winback.survey.answer;

import io.quarkus.arc.All;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.outbox.Outbox;
import io.winback.survey.customer.CustomerLocks;
import io.winback.survey.invitation.InvitationService;
import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.questionnaire.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes answers: one per invitation however many arrive at once, each real change with its event. */
@ApplicationScoped
public class AnswerService {

    private static final int REPUBLISHED_AT_ONCE = 1_000;

    private final AnswerRepository answers;
    private final InvitationService invitations;
    private final QuestionnaireService questionnaires;
    private final CustomerLocks customers;
    private final List<AnswerListener> listeners;
    private final DerivedIds ids;
    private final Outbox outbox;
    private final Clock clock;

    /** How many answers were told again, and the version of the last of them. */
    public record Republished(int answers, long lastVersion) {}

    /** What became of the answers of somebody who was erased. */
    public record Forgotten(int answers, int texts) {}

    AnswerService(
            AnswerRepository answers,
            InvitationService invitations,
            QuestionnaireService questionnaires,
            CustomerLocks customers,
            @All List<AnswerListener> listeners,
            DerivedIds ids,
            Outbox outbox,
            Clock clock) {
        this.answers = answers;
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.customers = customers;
        this.listeners = listeners;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores the answer or changes the one there; returns whether anything is new. Of somebody who was erased nothing is stored. */
    @Transactional
    public boolean answer(SurveyLink invitation, AnswerGiven given) {
        if (closed(invitation)) {
            return false;
        }
        customers.lock(List.of(invitation.customerId()));
        var now = clock.instant();
        var answer = answers.findByInvitation(invitation.invitationId()).orElseGet(() -> begun(invitation));
        var news = answer.give(given, answers::nextVersion, now);
        if (!answers.isPersistent(answer)) {
            answers.persist(answer);
        }
        news.ifPresent(told -> {
            outbox.append(List.of(
                    answer.told(Meant.by(given.questionnaire(), given.values())).envelope()));
            listeners.forEach(listener -> listener.given(told));
        });
        return news.isPresent();
    }

    /** Whether the link leads nowhere any more: its holder was erased since it was sent. */
    @Transactional
    public boolean closed(SurveyLink link) {
        return invitations.withdrawn(link)
                || answers.findByInvitation(link.invitationId())
                        .filter(answer -> !answer.isBy(link.customerId()))
                        .isPresent();
    }

    /** Keeps the customer's answers for the counts only. The customer is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Forgotten forget(String customer, String freshId) {
        var found = answers.ofCustomer(customer);
        var texts = found.stream().mapToInt(answer -> answer.forget(freshId)).sum();
        return new Forgotten(found.size(), texts);
    }

    /** The own answer, to be shown again. */
    @Transactional
    public Optional<Values> find(UUID invitation) {
        return answers.findByInvitation(invitation).map(Answer::values);
    }

    /** Tells the present state of a thousand answers again, with the versions they have. */
    @Transactional
    public Republished republish(long afterVersion) {
        // an answer changed meanwhile gets a higher version and is met again further on
        customers.lock(answers.customersAfter(afterVersion, REPUBLISHED_AT_ONCE));
        var found = answers.after(afterVersion, REPUBLISHED_AT_ONCE);
        outbox.append(found.stream().map(answer -> told(answer).envelope()).toList());
        var last = found.isEmpty() ? afterVersion : found.get(found.size() - 1).version();
        return new Republished(found.size(), last);
    }

    private SurveyAnswered told(Answer answer) {
        var questionnaire = questionnaires.version(answer.survey(), answer.surveyVersion());
        return answer.told(Meant.by(questionnaire, answer.values()));
    }

    private Answer begun(SurveyLink invitation) {
        var id = ids.uuid("answer", invitation.invitationId().toString());
        return Answer.to(invitation, id, clock.instant());
    }
}
