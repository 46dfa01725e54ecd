package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.campaign.window.Windows;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final String TALLINN = "Europe/Tallinn";

    /** Ten in the morning in Tallinn, the day before the clocks go forward. */
    private static final Instant NOW = Instant.parse("2026-03-28T08:00:00Z");

    private static final CampaignDefinition DEFINITION = Definition.of("""
            {"name": "Ask first", "segment": "lost",
             "mails": {"ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Tell us"}}}},
             "stages": [
               {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D",
                "next": [{"reasons": ["SERVICE"], "stage": "sorry"}, {"reasons": ["COMPETITOR"], "stage": "pause"},
                         {"reasons": ["MOVED"], "end": "MOVED"}]},
               {"key": "sorry", "after": "P3D", "mail": "ask", "wait": "P1M"},
               {"key": "pause", "wait": "P6M", "next": [{"stage": "sorry"}]}]}
            """);

    private final Journey journey = new Journey(Windows.nineToEight());

    @Test
    void beginsInTheFirstStage() {
        assertThat(journey.begin(DEFINITION, NOW, TALLINN, null)).isEqualTo(new Step.Wait("ask", Phase.ENTERING, NOW));
    }

    @Nested
    class Entering {

        @Test
        void writesAtOnceInTheWindow() {
            assertThat(due(run("ask", Phase.ENTERING), NOW)).isEqualTo(new Step.Write("ask", NOW));
        }

        @Test
        void writesTheNextMorningAtNight() {
            // given the night in which an hour is skipped
            var night = Instant.parse("2026-03-28T23:30:00Z");

            assertThat(due(run("ask", Phase.ENTERING), night))
                    .isEqualTo(new Step.Write("ask", Instant.parse("2026-03-29T06:00:00Z")));
        }

        @Test
        void waitsWhereThereIsNothingToWrite() {
            assertThat(due(run("pause", Phase.ENTERING), NOW))
                    .isEqualTo(new Step.Wait("pause", Phase.WAITING, Instant.parse("2026-09-28T07:00:00Z")));
        }
    }

    @Nested
    class Waiting {

        @Test
        void goesToTheStageForTheReason() {
            var run = answered(run("ask", Phase.WAITING), "SERVICE");

            // three local days, of which one has 23 hours
            assertThat(due(run, NOW))
                    .isEqualTo(new Step.Wait("sorry", Phase.ENTERING, Instant.parse("2026-03-31T07:00:00Z")));
        }

        @Test
        void goesToAPauseWithoutDelay() {
            assertThat(due(answered(run("ask", Phase.WAITING), "COMPETITOR"), NOW))
                    .isEqualTo(new Step.Wait("pause", Phase.ENTERING, NOW));
        }

        @Test
        void endsForANamedReason() {
            assertThat(due(answered(run("ask", Phase.WAITING), "MOVED"), NOW)).isEqualTo(new Step.End("MOVED"));
        }

        @Test
        void isCompleteWhereNoRouteFits() {
            assertThat(due(run("ask", Phase.WAITING), NOW)).isEqualTo(new Step.End("COMPLETED"));
            assertThat(due(run("sorry", Phase.WAITING), NOW)).isEqualTo(new Step.End("COMPLETED"));
        }
    }

    @Nested
    class Settled {

        @Test
        void waitsAfterAMailThatLeft() {
            assertThat(journey.settled(run("ask", Phase.MAILING), DEFINITION, true, NOW))
                    .isEqualTo(new Step.Wait("ask", Phase.WAITING, Instant.parse("2026-04-11T07:00:00Z")));
        }

        @Test
        void doesNotWaitAfterAMailThatDidNotLeave() {
            assertThat(journey.settled(run("ask", Phase.MAILING), DEFINITION, false, NOW))
                    .isEqualTo(new Step.Wait("ask", Phase.WAITING, NOW));
        }

        @Test
        void doesNotWaitForAnAnswerThatIsThere() {
            assertThat(journey.settled(answered(run("ask", Phase.MAILING), "OTHER"), DEFINITION, true, NOW))
                    .isEqualTo(new Step.Wait("ask", Phase.WAITING, NOW));
        }

        @Test
        void waitsInALaterStageThoughAnEarlierOneWasAnswered() {
            // a month after the 28th of March is the 28th of April
            assertThat(journey.settled(answered(run("sorry", Phase.MAILING), "SERVICE"), DEFINITION, true, NOW))
                    .isEqualTo(new Step.Wait("sorry", Phase.WAITING, Instant.parse("2026-04-28T07:00:00Z")));
        }
    }

    @Test
    void heldOutRunsEndWhenTheirWindowCloses() {
        var heldOut = new Enrollment(
                UUID.randomUUID(),
                "back",
                1,
                "anna",
                Arm.HELD_OUT,
                null,
                Phase.ENTERING,
                null,
                null,
                NOW,
                NOW,
                TALLINN,
                null);

        assertThat(due(heldOut, NOW)).isEqualTo(new Step.End("WINDOW_CLOSED"));
    }

    @Test
    void aRunWithAMailOnItsWayIsNeverDue() {
        assertThatThrownBy(() -> due(run("ask", Phase.MAILING), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> due(run("ask", Phase.DONE), NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsDaysInTheShopsZoneWhereTheCustomersIsUnknown() {
        // given noon in London, the day before the clocks go forward there
        var noon = Instant.parse("2026-03-28T12:00:00Z");
        var run = new Enrollment(
                UUID.randomUUID(),
                "back",
                1,
                "anna",
                Arm.TREATED,
                "ask",
                Phase.WAITING,
                "SERVICE",
                null,
                NOW,
                NOW,
                null,
                null);

        assertThat(due(run, noon))
                .isEqualTo(new Step.Wait("sorry", Phase.ENTERING, Instant.parse("2026-03-31T11:00:00Z")));
    }

    private Step due(Enrollment run, Instant now) {
        return journey.due(dueAt(run, now), DEFINITION);
    }

    private static Enrollment run(String stage, Phase phase) {
        return new Enrollment(
                UUID.randomUUID(), "back", 1, "anna", Arm.TREATED, stage, phase, null, null, NOW, NOW, TALLINN, null);
    }

    private static Enrollment answered(Enrollment run, String reason) {
        return new Enrollment(
                run.id(),
                run.campaign(),
                run.version(),
                run.customer(),
                run.arm(),
                run.stage(),
                run.phase(),
                reason,
                null,
                run.enrolledAt(),
                run.dueAt(),
                run.zone(),
                run.country());
    }

    private static Enrollment dueAt(Enrollment run, Instant due) {
        return new Enrollment(
                run.id(),
                run.campaign(),
                run.version(),
                run.customer(),
                run.arm(),
                run.stage(),
                run.phase(),
                run.reason(),
                run.subReason(),
                run.enrolledAt(),
                due,
                run.zone(),
                run.country());
    }
}
