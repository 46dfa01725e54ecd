package io.winback.customer.exclusion;

import io.winback.customer.audit.Actors;
import io.winback.customer.audit.Audit;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.ExclusionSet;
import io.winback.customer.exclusion.ExclusionConflictException.Rule;
import io.winback.platform.ids.Ids;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all doings with exclusions share: the customer is locked first, told last, and every step is audited. */
@Singleton
class ExclusionBook {

    private final ExclusionRepository exclusions;
    private final ExclusionPolicy policy;
    private final CustomerService customers;
    private final Audit audit;
    private final Actors actors;
    private final Ids ids;
    private final Clock clock;

    ExclusionBook(
            ExclusionRepository exclusions,
            ExclusionPolicy policy,
            CustomerService customers,
            Audit audit,
            Actors actors,
            Ids ids,
            Clock clock) {
        this.exclusions = exclusions;
        this.policy = policy;
        this.customers = customers;
        this.audit = audit;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
    }

    /** What whoever is signed in does now. */
    Act act() {
        return new Act(actors.current().name(), clock.instant());
    }

    void lock(String customerId) {
        if (customers.lock(Set.of(customerId), List.of()).isEmpty()) {
            throw Problem.of(
                    404,
                    "customer-not-found",
                    "Customer not found",
                    "No customer has the id " + customerId + "; PUT /api/customers/" + customerId
                            + " first, then the exclusion.");
        }
    }

    /** The one in force that leaves no room for another of its kind. */
    Optional<StoredExclusion> inForce(Facts facts, Instant now) {
        return exclusions.openOf(facts.customerId()).stream()
                .filter(exclusion ->
                        exclusion.inForceAt(now) && exclusion.facts().isSameAs(facts))
                .findFirst();
    }

    StoredExclusion set(Facts facts, Act act) {
        makeRoom(facts, act.at());
        var exclusion = StoredExclusion.set(ids.next(), policy.completed(facts, act.at()), act);
        exclusions.persist(exclusion);
        record(exclusion, exclusion.steps().get(0));
        tell(facts.customerId(), act.at());
        return exclusion;
    }

    /** Refuses a second in force; where the end of the first has passed, that is written down. */
    void makeRoom(Facts facts, Instant now) {
        inForce(facts, now).ifPresent(other -> {
            throw new ExclusionConflictException(
                    Rule.ONE_IN_FORCE,
                    "The exclusion " + other.id() + " is in force; change it with PUT /api/exclusions/" + other.id()
                            + ".");
        });
        exclusions.openOf(facts.customerId()).forEach(exclusion -> exclusion.settle(now));
        // an index allows one in force, and Hibernate would insert the next before it updates the last
        exclusions.flush();
    }

    void record(StoredExclusion exclusion, Step step) {
        var details = new LinkedHashMap<String, Object>();
        details.put("exclusionId", exclusion.id());
        details.put("kind", exclusion.facts().kind());
        if (exclusion.facts().reference() != null) {
            details.put("reference", exclusion.facts().reference());
        }
        if (step.until() != null) {
            details.put("until", step.until());
        }
        if (step.reviewOn() != null) {
            details.put("reviewOn", step.reviewOn());
        }
        audit.record(step.action(), exclusion.facts().customerId(), details);
    }

    /** Tells the other services which exclusions the customer is under now. */
    void tell(String customerId, Instant now) {
        customers.apply(new ExclusionSet(customerId, InForce.of(exclusions.openOf(customerId), now)));
    }
}
