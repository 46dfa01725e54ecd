package io.winback.customer.exclusion;

import io.winback.customer.audit.Actors;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.ExclusionKind;
import io.winback.platform.ids.Ids;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets, changes and lifts exclusions, and takes proposals for a person to decide on. */
@ApplicationScoped
public class ExclusionService {

    private final ExclusionBook book;
    private final ExclusionRepository exclusions;
    private final ExclusionPolicy policy;
    private final CustomerService customers;
    private final Actors actors;
    private final Ids ids;
    private final Clock clock;

    ExclusionService(
            ExclusionBook book,
            ExclusionRepository exclusions,
            ExclusionPolicy policy,
            CustomerService customers,
            Actors actors,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.exclusions = exclusions;
        this.policy = policy;
        this.customers = customers;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Proposes what is not in force, not proposed, and was not proposed from the same cause before. Excludes nobody. */
    @Transactional
    public void propose(Collection<ProposedExclusion> proposals) {
        var owners = new TreeSet<String>();
        proposals.forEach(proposal -> owners.add(proposal.customerId()));
        customers.lock(List.of(), owners);
        var act = book.act();
        for (var proposal : proposals) {
            var facts = proposal.facts();
            if (!exclusions.knows(facts, act.at())) {
                var exclusion = StoredExclusion.proposed(ids.next(), facts, act);
                exclusions.persist(exclusion);
                book.record(exclusion, exclusion.steps().get(0));
            }
        }
    }

    @Transactional
    ExclusionResponse set(Facts facts) {
        requireRightTo(facts.kind());
        book.lock(facts.customerId());
        var act = book.act();
        return book.set(facts, act).toResponse(act.at());
    }

    @Transactional
    ExclusionResponse change(UUID id, UnaryOperator<Facts> change) {
        return act(id, (exclusion, act) -> exclusion.change(change, act).orElse(null));
    }

    @Transactional
    ExclusionResponse lift(UUID id, String reason) {
        return act(id, (exclusion, act) -> exclusion.lift(reason, policy.secondUserToLift(), act));
    }

    @Transactional
    ExclusionResponse confirm(UUID id) {
        return act(id, (exclusion, act) -> {
            book.makeRoom(exclusion.facts(), act.at());
            return exclusion.confirm(policy.completed(exclusion.facts(), act.at()), act);
        });
    }

    @Transactional
    ExclusionResponse decline(UUID id, String reason) {
        return act(id, (exclusion, act) -> exclusion.decline(reason, act));
    }

    @Transactional
    ExclusionResponse show(UUID id) {
        var exclusion = exclusions.findByIdOptional(id).orElseThrow(() -> notFound(id));
        return exclusion.toResponse(clock.instant()).withHistory(exclusion.steps());
    }

    @Transactional
    List<ExclusionResponse> after(@Nullable UUID last, ExclusionFilter filter, int limit) {
        var now = clock.instant();
        return exclusions.after(last, filter, now, limit).stream()
                .map(exclusion -> exclusion.toResponse(now))
                .toList();
    }

    private ExclusionResponse act(UUID id, BiFunction<StoredExclusion, Act, @Nullable Step> verb) {
        book.lock(exclusions.customerOf(id).orElseThrow(() -> notFound(id)));
        var exclusion = exclusions.findByIdOptional(id).orElseThrow(() -> notFound(id));
        requireRightTo(exclusion.facts().kind());
        var act = book.act();
        var step = verb.apply(exclusion, act);
        if (step != null) {
            book.record(exclusion, step);
            book.tell(exclusion.facts().customerId(), act.at());
        }
        return exclusion.toResponse(act.at()).withHistory(exclusion.steps());
    }

    /** A marketer may leave customers alone, but does not judge them. */
    private void requireRightTo(ExclusionKind kind) {
        if (kind != ExclusionKind.MANUAL && !actors.current().is(Roles.AGENT)) {
            throw Problem.of(
                    403,
                    "agents-only",
                    "For agents only",
                    "Exclusions of the kind " + kind + " are decided by an agent; MANUAL is open to marketers.");
        }
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(
                404,
                "exclusion-not-found",
                "Exclusion not found",
                "No exclusion has the id " + id + "; GET /api/exclusions lists them.");
    }
}
