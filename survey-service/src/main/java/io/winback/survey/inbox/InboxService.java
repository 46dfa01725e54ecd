package io.winback.survey.inbox;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.web.Problem;
import io.winback.survey.customer.CustomerLocks;
import io.winback.survey.hostility.Proposals;
import io.winback.survey.trail.Deed;
import io.winback.survey.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people at the shop do with what customers wrote. */
@ApplicationScoped
public class InboxService {

    private static final String EVIDENCE = "Somebody at the shop who read an answer to the survey %s suggests it.";

    private final Inbox inbox;
    private final Trail trail;
    private final Proposals proposals;
    private final CustomerLocks customers;
    private final ErasedKeys erased;
    private final Clock clock;

    InboxService(
            Inbox inbox, Trail trail, Proposals proposals, CustomerLocks customers, ErasedKeys erased, Clock clock) {
        this.inbox = inbox;
        this.trail = trail;
        this.proposals = proposals;
        this.customers = customers;
        this.erased = erased;
        this.clock = clock;
    }

    /** The latest change first. */
    @Transactional
    public List<InboxResponse> before(long version, InboxFilter filter, int limit) {
        var found = inbox.before(version, filter, limit);
        var deeds = trail.of(found.stream().map(InboxResponse::answerId).toList());
        return found.stream()
                .map(answer -> answer.with(deeds.getOrDefault(answer.answerId(), List.of())))
                .toList();
    }

    /** One answer, whether somebody wrote something in it or not. */
    @Transactional
    public InboxResponse get(UUID answer) {
        var found = inbox.find(answer)
                .orElseThrow(() -> Problem.of(
                        404,
                        "answer-unknown",
                        "Answer unknown",
                        "There is no answer " + answer + " that may be read; GET /api/answers/inbox lists them."));
        return found.with(trail.of(List.of(answer)).getOrDefault(answer, List.of()));
    }

    /**
     * Marks the answer as done; one that is done already stays as it is.
     *
     * @param read its version as it was read: where it has changed since, it stays new
     */
    @Transactional
    public InboxResponse done(UUID answer, @Nullable Long read, String who) {
        var found = get(answer);
        if (found.state() == InboxState.DONE) {
            return found;
        }
        inbox.done(answer, read == null ? found.version() : Math.min(read, found.version()));
        trail.note(answer, Deed.DONE, null, who, clock.instant());
        return get(answer);
    }

    /** Marks the answer as new; one that is new stays as it is. */
    @Transactional
    public InboxResponse reopen(UUID answer, String who) {
        if (get(answer).state() == InboxState.DONE) {
            inbox.reopen(answer);
            trail.note(answer, Deed.REOPENED, null, who, clock.instant());
        }
        return get(answer);
    }

    /** Suggests to leave the customer alone, once for each answer. It excludes nobody: a person decides. */
    @Transactional
    public InboxResponse propose(UUID answer, String who) {
        erased.holdErasures();
        customers.lock(List.of(get(answer).customerId()));
        var found = get(answer);
        if (proposals.propose(found.customerId(), answer, EVIDENCE.formatted(found.survey()))) {
            trail.note(answer, Deed.PROPOSED, null, who, clock.instant());
        }
        return get(answer);
    }
}
