package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.campaign.window.Windows;
import java.time.Instant;
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
            assertThat(due(Runs.in("ask", Phase.ENTERING), NOW)).isEqualTo(new Step.Write("ask", NOW));
        }

        @Test
        void writesTheNextMorningAtNight() {
            // given the night in which an hour is skipped
            var night = Instant.parse("2026-03-28T23:30:00Z");

            assertThat(due(Runs.in("ask", Phase.ENTERING), night))
                    .isEqualTo(new Step.Write("ask", Instant.parse("2026-03-29T06:00:00Z")));
        }

        @Test
        void waitsWhereThereIsNothingToWrite() {
            assertThat(due(Runs.in("pause", Phase.ENTERING), NOW))
                    .isEqualTo(new Step.Wait("pause", Phase.WAITING, Instant.parse("2026-09-28T07:00:00Z")));
        }
    }

    @Nested
    class Waiting {

        @Test
        void goesToTheStageForTheReason() {
            var run = Runs.in("ask", Phase.WAITING).answered("SERVICE");

            // three local days, of which one has 23 hours
            assertThat(due(run, NOW))
                    .isEqualTo(new Step.Wait("sorry", Phase.ENTERING, Instant.parse("2026-03-31T07:00:00Z")));
        }

        @Test
        void goesToAPauseWithoutDelay() {
            assertThat(due(Runs.in("ask", Phase.WAITING).answered("COMPETITOR"), NOW))
                    .isEqualTo(new Step.Wait("pause", Phase.ENTERING, NOW));
        }

        @Test
        void endsForANamedReason() {
            assertThat(due(Runs.in("ask", Phase.WAITING).answered("MOVED"), NOW))
                    .isEqualTo(new Step.End("MOVED"));
        }

        @Test
        void isCompleteWhereNoRouteFits() {
            assertThat(due(Runs.in("ask", Phase.WAITING), NOW)).isEqualTo(new Step.End("COMPLETED"));
            assertThat(due(Runs.in("sorry", Phase.WAITING), NOW)).isEqualTo(new Step.End("COMPLETED"));
        }
    }

    @Nested
    class Settled {

        @Test
        void waitsAfterAMailThatLeft() {
            assertThat(journey.settled(Runs.in("ask", Phase.MAILING).build(), DEFINITION, true, NOW))
                    .isEqualTo(new Step.Wait("ask", Phase.WAITING, Instant.parse("2026-04-11T07:00:00Z")));
        }

        @Test
        void doesNotWaitAfterAMailThatDidNotLeave() {
            assertThat(journey.settled(Runs.in("ask", Phase.MAILING).build(), DEFINITION, false, NOW))
                    .isEqualTo(new Step.Wait("ask", Phase.WAITING, NOW));
        }

        @Test
        void doesNotWaitForAnAnswerThatIsThere() {
            assertThat(journey.settled(
                            Runs.in("ask", Phase.MAILING).answered("OTHER").build(), DEFINITION, true, NOW))
                    .isEqualTo(new Step.Wait("ask", Phase.WAITING, NOW));
        }

        @Test
        void waitsInALaterStageThoughAnEarlierOneWasAnswered() {
            // a month after the 28th of March is the 28th of April
            assertThat(journey.settled(
                            Runs.in("sorry", Phase.MAILING).answered("SERVICE").build(), DEFINITION, true, NOW))
                    .isEqualTo(new Step.Wait("sorry", Phase.WAITING, Instant.parse("2026-04-28T07:00:00Z")));
        }
    }

    @Test
    void heldOutRunsEndWhenTheirWindowCloses() {
        var heldOut = Runs.in(null, Phase.ENTERING).heldOut();

        assertThat(due(heldOut, NOW)).isEqualTo(new Step.End("WINDOW_CLOSED"));
    }

    @Test
    void aRunWithAMailOnItsWayIsNeverDue() {
        assertThatThrownBy(() -> due(Runs.in("ask", Phase.MAILING), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> due(Runs.in("ask", Phase.DONE), NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsDaysInTheShopsZoneWhereTheCustomersIsUnknown() {
        // given noon in London, the day before the clocks go forward there
        var noon = Instant.parse("2026-03-28T12:00:00Z");
        var run = Runs.in("ask", Phase.WAITING).answered("SERVICE").zone(null);

        assertThat(due(run, noon))
                .isEqualTo(new Step.Wait("sorry", Phase.ENTERING, Instant.parse("2026-03-31T11:00:00Z")));
    }

    private Step due(Runs run, Instant now) {
        return journey.due(run.due(now).build(), DEFINITION, null, now);
    }
}
