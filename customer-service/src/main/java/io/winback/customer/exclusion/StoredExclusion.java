package io.winback.customer.exclusion;

import static io.winback.customer.exclusion.ExclusionState.DECLINED;
import static io.winback.customer.exclusion.ExclusionState.EXPIRED;
import static io.winback.customer.exclusion.ExclusionState.IN_FORCE;
import static io.winback.customer.exclusion.ExclusionState.LIFTED;
import static io.winback.customer.exclusion.ExclusionState.LIFT_ASKED;
import static io.winback.customer.exclusion.ExclusionState.PROPOSED;

import io.winback.customer.audit.AuditAction;
import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.exclusion.ExclusionConflictException.Rule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One reason to leave a customer alone, from its proposal or setting to its end. Its end by time needs nobody: it is read from the clock. */
@Entity
@Table(name = "exclusion")
class StoredExclusion {

    @Id
    private UUID id;

    private Facts facts;

    @Enumerated(EnumType.STRING)
    private ExclusionState state;

    private @Nullable Instant setAt;
    private @Nullable String setBy;
    private @Nullable String liftAskedBy;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;

    @ElementCollection
    @CollectionTable(name = "exclusion_step", joinColumns = @JoinColumn(name = "exclusion_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    protected StoredExclusion() {}

    private StoredExclusion(UUID id, Facts facts) {
        this.id = id;
        this.facts = facts;
        this.state = PROPOSED;
    }

    /** Excludes from now on. */
    static StoredExclusion set(UUID id, Facts facts, Act act) {
        var exclusion = new StoredExclusion(id, facts);
        exclusion.enterIntoForce(facts, act);
        exclusion.step(AuditAction.EXCLUSION_SET, facts.evidence(), act);
        return exclusion;
    }

    /** Excludes nobody until a person confirms it. */
    static StoredExclusion proposed(UUID id, Facts facts, Act act) {
        var exclusion = new StoredExclusion(id, facts);
        exclusion.step(AuditAction.EXCLUSION_PROPOSED, facts.evidence(), act);
        return exclusion;
    }

    /** @param completed what was proposed, with its end and day of review */
    Step confirm(Facts completed, Act act) {
        if (state != PROPOSED) {
            throw new ExclusionConflictException(
                    Rule.UNDECIDED_ONLY, "Only a proposal is confirmed; this is " + stateAt(act.at()) + ".");
        }
        enterIntoForce(completed, act);
        return step(AuditAction.EXCLUSION_CONFIRMED, null, act);
    }

    /** Refuses what waits for a decision: the proposal, or the lift that was asked for. */
    Step decline(String reason, Act act) {
        if (stateAt(act.at()) == LIFT_ASKED) {
            state = IN_FORCE;
            liftAskedBy = null;
            return step(AuditAction.EXCLUSION_LIFT_DECLINED, reason, act);
        }
        if (state != PROPOSED) {
            throw new ExclusionConflictException(
                    Rule.UNDECIDED_ONLY,
                    "Only a proposal or a lift that was asked for is declined; this is " + stateAt(act.at()) + ".");
        }
        state = DECLINED;
        return step(AuditAction.EXCLUSION_DECLINED, reason, act);
    }

    /** Changes what is said; empty where it stays as it is. */
    Optional<Step> change(UnaryOperator<Facts> change, Act act) {
        requireInForce(act.at());
        var after = change.apply(facts);
        if (after.equals(facts)) {
            return Optional.empty();
        }
        after.check(facts, act.at());
        var told = Objects.equals(after.evidence(), facts.evidence()) ? null : after.evidence();
        facts = after;
        return Optional.of(step(AuditAction.EXCLUSION_CHANGED, told, act));
    }

    /** Ends it; where a second user is needed the first only asks. A case is closed by whoever works at it. */
    Step lift(@Nullable String reason, boolean secondUserNeeded, Act act) {
        requireInForce(act.at());
        if (secondUserNeeded && facts.kind() != ExclusionKind.OPEN_CASE) {
            if (state == IN_FORCE) {
                state = LIFT_ASKED;
                liftAskedBy = act.by();
                return step(AuditAction.EXCLUSION_LIFT_ASKED, reason, act);
            }
            if (act.by().equals(liftAskedBy)) {
                throw new ExclusionConflictException(
                        Rule.SECOND_USER, "You asked for this lift; another user has to lift it.");
            }
        }
        state = LIFTED;
        liftedAt = act.at();
        liftedBy = act.by();
        return step(AuditAction.EXCLUSION_LIFTED, reason, act);
    }

    /** Writes down that its end has passed, so that another may take its place. */
    void settle(Instant now) {
        state = stateAt(now);
    }

    /** Two customers turned out to be one: of two that exclude alike this one stays, up to the later end. */
    void absorb(StoredExclusion other, Instant now) {
        settle(now);
        other.settle(now);
        if (inForceAt(now) && other.inForceAt(now)) {
            facts = facts.untilTheLaterOf(other.facts);
            other.state = EXPIRED;
        } else if (state == PROPOSED && other.state == PROPOSED) {
            other.state = DECLINED;
        }
    }

    void giveTo(String customer) {
        facts = facts.of(customer);
    }

    ExclusionState stateAt(Instant now) {
        var held = state == IN_FORCE || state == LIFT_ASKED;
        var end = facts.until();
        return held && end != null && !end.isAfter(now) ? EXPIRED : state;
    }

    boolean inForceAt(Instant now) {
        var current = stateAt(now);
        return current == IN_FORCE || current == LIFT_ASKED;
    }

    private void enterIntoForce(Facts completed, Act act) {
        completed.check(null, act.at());
        facts = completed;
        state = IN_FORCE;
        setAt = act.at();
        setBy = act.by();
    }

    private void requireInForce(Instant now) {
        if (!inForceAt(now)) {
            throw new ExclusionConflictException(
                    Rule.IN_FORCE_ONLY, "This exclusion is " + stateAt(now) + "; POST a new one where it is needed.");
        }
    }

    private Step step(AuditAction action, @Nullable String text, Act act) {
        var step = new Step(act.at(), act.by(), action, text, facts.until(), facts.reviewOn());
        steps.add(step);
        return step;
    }

    ExclusionResponse toResponse(Instant now) {
        return new ExclusionResponse(
                id,
                facts.customerId(),
                facts.kind(),
                stateAt(now),
                inForceAt(now),
                facts.evidence(),
                facts.reference(),
                facts.subject(),
                setAt,
                setBy,
                facts.until(),
                facts.reviewOn(),
                liftAskedBy,
                liftedAt,
                liftedBy,
                null);
    }

    UUID id() {
        return id;
    }

    Facts facts() {
        return facts;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredExclusion exclusion && Objects.equals(id, exclusion.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
