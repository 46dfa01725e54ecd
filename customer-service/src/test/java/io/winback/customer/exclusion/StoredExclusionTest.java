package io.winback.customer.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.customer.audit.AuditAction;
import io.winback.customer.customer.Exclusion;
import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.exclusion.ExclusionConflictException.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredExclusionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate REVIEW = LocalDate.parse("2026-08-29");
    private static final Act ANNA = new Act("anna", NOW);
    private static final Act BOB = new Act("bob", LATER);

    @Nested
    class Ends {

        @Test
        void byItselfAtItsEnd() {
            var exclusion = toxic(LATER);

            assertThat(exclusion.inForceAt(LATER.minusMillis(1))).isTrue();
            assertThat(exclusion.inForceAt(LATER)).isFalse();
            assertThat(exclusion.stateAt(LATER)).isEqualTo(ExclusionState.EXPIRED);
        }

        @Test
        void alsoWhileALiftIsAskedFor() {
            var exclusion = toxic(LATER);
            exclusion.lift("forgiven", true, ANNA);

            assertThat(exclusion.stateAt(LATER)).isEqualTo(ExclusionState.EXPIRED);
        }

        @Test
        void isNotSetIntoThePast() {
            assertThatThrownBy(() -> toxic(NOW)).isInstanceOf(InvalidFieldException.class);
        }

        @Test
        void leavesNothingToChangeOrLift() {
            var exclusion = toxic(LATER);

            refuses(Rule.IN_FORCE_ONLY, () -> exclusion.lift("forgiven", false, BOB));
            refuses(Rule.IN_FORCE_ONLY, () -> exclusion.change(facts -> facts.about("X"), BOB));
        }
    }

    @Nested
    class Lifts {

        @Test
        void atOnceWithoutASecondUser() {
            var exclusion = toxic(null);

            var step = exclusion.lift("forgiven", false, ANNA);

            assertThat(step.action()).isEqualTo(AuditAction.EXCLUSION_LIFTED);
            assertThat(exclusion.stateAt(NOW)).isEqualTo(ExclusionState.LIFTED);
        }

        @Test
        void byTwoDifferentUsers() {
            var exclusion = toxic(null);

            assertThat(exclusion.lift("forgiven", true, ANNA).action()).isEqualTo(AuditAction.EXCLUSION_LIFT_ASKED);
            assertThat(exclusion.inForceAt(NOW)).isTrue();
            refuses(Rule.SECOND_USER, () -> exclusion.lift("forgiven", true, ANNA));
            assertThat(exclusion.lift("agreed", true, BOB).action()).isEqualTo(AuditAction.EXCLUSION_LIFTED);
            assertThat(exclusion.inForceAt(LATER)).isFalse();
        }

        @Test
        void staysWhenTheOtherUserDeclines() {
            var exclusion = toxic(null);
            exclusion.lift("forgiven", true, ANNA);

            exclusion.decline("not yet", BOB);

            assertThat(exclusion.stateAt(LATER)).isEqualTo(ExclusionState.IN_FORCE);
            assertThat(exclusion.lift("forgiven", true, BOB).action()).isEqualTo(AuditAction.EXCLUSION_LIFT_ASKED);
        }

        @Test
        void closesACaseWithoutASecondUser() {
            var open = StoredExclusion.set(new UUID(0, 1), Facts.ofCase("c-1", "4711", null), ANNA);

            open.lift(null, true, ANNA);

            assertThat(open.stateAt(NOW)).isEqualTo(ExclusionState.LIFTED);
        }
    }

    @Nested
    class Proposals {

        @Test
        void excludeNobodyUntilConfirmed() {
            var proposal = proposal();
            assertThat(proposal.inForceAt(NOW)).isFalse();

            proposal.confirm(proposal.facts(), BOB);

            assertThat(proposal.inForceAt(LATER)).isTrue();
            assertThat(proposal.toResponse(LATER).setBy()).isEqualTo("bob");
        }

        @Test
        void areDecidedOnce() {
            var proposal = proposal();
            proposal.decline("sarcasm", ANNA);

            assertThat(proposal.stateAt(NOW)).isEqualTo(ExclusionState.DECLINED);
            refuses(Rule.UNDECIDED_ONLY, () -> proposal.confirm(proposal.facts(), BOB));
            refuses(Rule.UNDECIDED_ONLY, () -> proposal.decline("sarcasm", BOB));
            refuses(Rule.IN_FORCE_ONLY, () -> proposal.lift("forgiven", false, BOB));
        }
    }

    @Test
    void changesOnlyWhatIsNew() {
        var exclusion = toxic(null);

        assertThat(exclusion.change(facts -> facts, BOB)).isEmpty();
        assertThat(exclusion.change(facts -> facts.with(facts.evidence(), LATER.plusSeconds(1), REVIEW), BOB))
                .get()
                .extracting(Step::text, Step::until)
                .containsExactly(null, LATER.plusSeconds(1));
        assertThat(exclusion.steps()).hasSize(2);
    }

    @Test
    void needsEvidenceOrACaseNumber() {
        assertThatThrownBy(() -> Facts.of("c-1", ExclusionKind.TOXIC, " ", null, null))
                .isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(() -> Facts.of("c-1", ExclusionKind.OPEN_CASE, "called", null, null))
                .isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void comesToOneOfEachKindWithTheLatestEnd() {
        var none = openCase("1", null);
        var soon = openCase("2", LATER);
        var later = openCase("3", LATER.plusSeconds(1));

        assertThat(InForce.of(List.of(soon, later, toxic(LATER)), NOW))
                .containsExactly(
                        new Exclusion(ExclusionKind.TOXIC, LATER),
                        new Exclusion(ExclusionKind.OPEN_CASE, LATER.plusSeconds(1)));
        assertThat(InForce.of(List.of(soon, none, later), NOW))
                .containsExactly(new Exclusion(ExclusionKind.OPEN_CASE, null));
        assertThat(InForce.of(List.of(soon, proposal()), LATER)).isEmpty();
    }

    private static StoredExclusion openCase(String number, Instant until) {
        var facts = Facts.of("c-1", ExclusionKind.OPEN_CASE, null, number, until);
        return StoredExclusion.set(new UUID(0, Long.parseLong(number)), facts, ANNA);
    }

    private static StoredExclusion toxic(Instant until) {
        var facts = Facts.of("c-1", ExclusionKind.TOXIC, "three reviews", null, until);
        return StoredExclusion.set(new UUID(0, 1), facts, ANNA);
    }

    private static StoredExclusion proposal() {
        var facts = Facts.of("c-1", ExclusionKind.TOXIC, "hostile answer", "answer-1", null);
        return StoredExclusion.proposed(new UUID(0, 1), facts, new Act("system", NOW));
    }

    private static void refuses(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(ExclusionConflictException.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }
}
