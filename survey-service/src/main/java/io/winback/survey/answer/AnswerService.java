package io.winback.survey.answer;

import io.winback.platform.links.DerivedIds;
import io.winback.platform.outbox.Outbox;
import io.winback.survey.customer.CustomerLocks;
import io.winback.survey.invitation.SurveyLink;
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
    private final CustomerLocks customers;
    private final DerivedIds ids;
    private final Outbox outbox;
    private final Clock clock;

    /** How many answers were told again, and the version of the last of them. */
    public record Republished(int answers, long lastVersion) {}

    AnswerService(AnswerRepository answers, CustomerLocks customers, DerivedIds ids, Outbox outbox, Clock clock) {
        this.answers = answers;
        this.customers = customers;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores the answer or changes the one there; returns whether anything is new. */
    @Transactional
    public boolean answer(SurveyLink invitation, AnswerGiven given) {
        customers.lock(List.of(invitation.customerId()));
        var now = clock.instant();
        var answer = answers.findByInvitation(invitation.invitationId()).orElseGet(() -> begun(invitation));
        var news = answer.give(given, answers::nextVersion, now);
        if (!answers.isPersistent(answer)) {
            answers.persist(answer);
        }
        news.ifPresent(event -> outbox.append(event.envelope()));
        return news.isPresent();
    }

    /** The answer given before, if there is one. */
    @Transactional
    public Optional<StoredAnswer> find(UUID invitation) {
        return answers.findByInvitation(invitation).map(Answer::stored);
    }

    /** Tells the present state of a thousand answers again, with the versions they have. */
    @Transactional
    public Republished republish(long afterVersion) {
        // an answer changed meanwhile gets a higher version and is met again further on
        customers.lock(answers.customersAfter(afterVersion, REPUBLISHED_AT_ONCE));
        var found = answers.after(afterVersion, REPUBLISHED_AT_ONCE).stream()
                .map(Answer::told)
                .toList();
        outbox.append(found.stream().map(SurveyAnswered::envelope).toList());
        var last = found.isEmpty() ? afterVersion : found.get(found.size() - 1).version();
        return new Republished(found.size(), last);
    }

    private Answer begun(SurveyLink invitation) {
        var id = ids.uuid("answer", invitation.invitationId().toString());
        return Answer.to(invitation, id, clock.instant());
    }
}
