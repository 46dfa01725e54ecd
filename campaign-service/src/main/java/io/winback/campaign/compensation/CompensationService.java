package io.winback.campaign.compensation;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.platform.paging.Page;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives compensations, or has a second person decide. Nobody is written to: the agent tells the customer. */
@ApplicationScoped
class CompensationService {

    /** Whoever demands too much, or poisons the place, gets nothing for it. */
    private static final Set<String> NEVER = Set.of("EXCESSIVE_DEMAND", "TOXIC");

    private final CompensationTable table;
    private final CompensationCodes codes;
    private final Customers customers;
    private final Decisions decisions;
    private final ShopProfile shop;
    private final Clock clock;

    CompensationService(
            CompensationTable table,
            CompensationCodes codes,
            Customers customers,
            Decisions decisions,
            ShopProfile shop,
            Clock clock) {
        this.table = table;
        this.codes = codes;
        this.customers = customers;
        this.decisions = decisions;
        this.shop = shop;
        this.clock = clock;
    }

    /** Grants it at once where an agent may, else it waits for a second person. */
    @Transactional
    Compensation ask(Draft draft, String principal) {
        draft.problem(shop.currency()).ifPresent(problem -> {
            throw Problem.ofField(
                    400, "compensation-incomplete", "Compensation incomplete", problem.getKey(), problem.getValue());
        });
        var customer = draft.customerId();
        lock(customer);
        var now = clock.instant();
        refuseExcluded(customer, now);
        var asked = codes.judged(draft, principal, now);
        table.insert(asked);
        if (asked.needs().isEmpty()) {
            return granted(asked, principal, null, now);
        }
        log(asked, Decision.Kind.HELD, "COMPENSATION_PENDING", now);
        return asked;
    }

    /** Decides for an agent; not for oneself. */
    @Transactional
    Compensation decide(UUID id, DecisionRequest decision, String principal) {
        var before = existing(id);
        lock(before.draft().customerId());
        var asked = existing(id);
        if (asked.state() != Compensation.State.PENDING) {
            throw Problem.of(
                    409, "compensation-decided", "Compensation decided", "It is " + asked.state() + " already.");
        }
        if (asked.askedBy().equals(principal)) {
            throw Problem.of(
                    403, "second-person", "Second person", "Whoever asked does not decide; another person has to.");
        }
        var now = clock.instant();
        if (decision.approve()) {
            refuseExcluded(asked.draft().customerId(), now);
            return granted(asked, principal, decision.note(), now);
        }
        var declined = asked.decided(Compensation.State.DECLINED, principal, now, decision.note(), null);
        table.decide(declined, null);
        log(declined, Decision.Kind.REFUSED, "COMPENSATION_DECLINED", now);
        return declined;
    }

    private void lock(String customer) {
        if (!customers.lockKnown(customer)) {
            throw Problem.ofField(
                    404,
                    "customer-unknown",
                    "Customer unknown",
                    "customerId",
                    "There is no customer " + customer + ".");
        }
    }

    Compensation existing(UUID id) {
        return table.find(id)
                .orElseThrow(() -> Problem.of(
                        404, "compensation-unknown", "Compensation unknown", "There is no compensation " + id + "."));
    }

    Page<Compensation> newest(
            @Nullable String customer, @Nullable String state, int limit, @Nullable String pageToken) {
        return table.newest(customer, state, limit, pageToken);
    }

    private Compensation granted(Compensation asked, String principal, @Nullable String note, Instant now) {
        var coupon = codes.issue(asked, now);
        var granted = asked.decided(Compensation.State.GRANTED, principal, now, note, coupon.code());
        table.decide(granted, coupon.id());
        log(granted, Decision.Kind.GRANTED, "COMPENSATION_GRANTED", now);
        return granted;
    }

    private void refuseExcluded(String customer, Instant now) {
        var kinds = table.exclusions(customer, now).stream()
                .filter(NEVER::contains)
                .sorted()
                .toList();
        if (!kinds.isEmpty()) {
            throw Problem.of(
                    409,
                    "compensation-refused",
                    "Compensation refused",
                    "The customer is excluded (" + String.join(", ", kinds) + "): no compensation.");
        }
    }

    private void log(Compensation of, Decision.Kind kind, String rule, Instant now) {
        var facts = new HashMap<>(of.guard());
        facts.put("cost", of.cost().toString());
        facts.put("askedBy", of.askedBy());
        facts.put("needs", of.needs().toString());
        if (of.decidedBy() != null) {
            facts.put("decidedBy", of.decidedBy());
        }
        decisions.log(List.of(new Decision(of.draft().customerId(), null, null, null, kind, rule, facts, now)));
    }
}
