package io.winback.customer.exclusion;

import static io.winback.customer.exclusion.ExclusionState.DECLINED;
import static io.winback.customer.exclusion.ExclusionState.EXPIRED;
import static io.winback.customer.exclusion.ExclusionState.IN_FORCE;
import static io.winback.customer.exclusion.ExclusionState.LIFTED;
import static io.winback.customer.exclusion.ExclusionState.LIFT_ASKED;
import static io.winback.customer.exclusion.ExclusionState.PROPOSED;

import io.winback.customer.audit.AuditAction;
import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.exclusion.ExclusionConflictException.Rule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column(name = "customer_id")
    private String customerId;

    @Enumerated(EnumType.STRING)
    private ExclusionKind kind;

    @Enumerated(EnumType.STRING)
    private ExclusionState state;

    private @Nullable String evidence;

    private @Nullable String reference;

    private @Nullable String subject;

    private @Nullable Instant until;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "set_at")
    private @Nullable Instant setAt;

    @Column(name = "set_by")
    private @Nullable String setBy;

    @Column(name = "lift_asked_by")
    private @Nullable String liftAskedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @ElementCollection
    @CollectionTable(name = "exclusion_step", joinColumns = @JoinColumn(name = "exclusion_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    protected StoredExclusion() {}

    private StoredExclusion(UUID id, Facts facts) {
        this.id = id;
        this.customerId = facts.customerId();
        this.kind = facts.kind();
        this.evidence = facts.evidence();
        this.reference = facts.reference();
        this.subject = facts.subject();
        this.until = facts.until();
        this.state = PROPOSED;
    }

    /** Excludes from now on. */
    static StoredExclusion set(UUID id, Facts facts, @Nullable LocalDate reviewOn, Act act) {
        var exclusion = new StoredExclusion(id, facts);
        exclusion.enterIntoForce(reviewOn, act);
        exclusion.step(AuditAction.EXCLUSION_SET, exclusion.evidence, act);
        return exclusion;
    }

    /** Excludes nobody until a person confirms it. */
    static StoredExclusion proposed(UUID id, Facts facts, Act act) {
        var exclusion = new StoredExclusion(id, facts);
        exclusion.step(AuditAction.EXCLUSION_PROPOSED, exclusion.evidence, act);
        return exclusion;
    }

    Step confirm(@Nullable Instant end, @Nullable LocalDate review, Act act) {
        if (state != PROPOSED) {
            throw new ExclusionConflictException(
                    Rule.UNDECIDED_ONLY, "Only a proposal is confirmed; this is " + stateAt(act.at()) + ".");
        }
        until = end;
        enterIntoForce(review, act);
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

    /** Changes its terms; empty where they stay as they are. */
    Optional<Step> change(UnaryOperator<Terms> change, Act act) {
        requireInForce(act.at());
        var before = new Terms(evidence, until, reviewOn, subject);
        var after = change.apply(before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        if (!Objects.equals(after.until(), until)) {
            requireAhead(after.until(), act.at());
        }
        if (kind == ExclusionKind.OPEN_CASE && after.reviewOn() != null) {
            throw new InvalidFieldException("reviewOn", "An open case is not reviewed; it ends when it is closed.");
        }
        var told = Objects.equals(after.evidence(), evidence) ? null : after.evidence();
        evidence = after.evidence();
        until = after.until();
        reviewOn = after.reviewOn();
        subject = after.subject();
        return Optional.of(step(AuditAction.EXCLUSION_CHANGED, told, act));
    }

    /** Ends it; where a second user is needed the first only asks. A case is closed by whoever works at it. */
    Step lift(@Nullable String reason, boolean secondUserNeeded, Act act) {
        requireInForce(act.at());
        if (secondUserNeeded && kind != ExclusionKind.OPEN_CASE) {
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
    boolean settle(Instant now) {
        var passed = state != stateAt(now);
        state = stateAt(now);
        return passed;
    }

    ExclusionState stateAt(Instant now) {
        var held = state == IN_FORCE || state == LIFT_ASKED;
        return held && until != null && !until.isAfter(now) ? EXPIRED : state;
    }

    boolean inForceAt(Instant now) {
        var current = stateAt(now);
        return current == IN_FORCE || current == LIFT_ASKED;
    }

    /** Whether both cannot be in force beside each other: open cases can, each under its number. */
    boolean isSameAs(ExclusionKind otherKind, @Nullable String otherReference) {
        return kind == otherKind && (kind != ExclusionKind.OPEN_CASE || Objects.equals(reference, otherReference));
    }

    private void enterIntoForce(@Nullable LocalDate review, Act act) {
        requireAhead(until, act.at());
        state = IN_FORCE;
        setAt = act.at();
        setBy = act.by();
        reviewOn = review;
    }

    private void requireInForce(Instant now) {
        if (!inForceAt(now)) {
            throw new ExclusionConflictException(
                    Rule.IN_FORCE_ONLY, "This exclusion is " + stateAt(now) + "; POST a new one where it is needed.");
        }
    }

    private static void requireAhead(@Nullable Instant end, Instant now) {
        if (end != null && !end.isAfter(now)) {
            throw new InvalidFieldException("until", "The end lies in the past; to end an exclusion now, lift it.");
        }
    }

    private Step step(AuditAction action, @Nullable String text, Act act) {
        var step = new Step(act.at(), act.by(), action, text, until, reviewOn);
        steps.add(step);
        return step;
    }

    ExclusionResponse toResponse(Instant now) {
        return new ExclusionResponse(
                id,
                customerId,
                kind,
                stateAt(now),
                inForceAt(now),
                evidence,
                reference,
                subject,
                setAt,
                setBy,
                until,
                reviewOn,
                liftAskedBy,
                liftedAt,
                liftedBy,
                null);
    }

    UUID id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    ExclusionKind kind() {
        return kind;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    Instant until() {
        return until;
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
