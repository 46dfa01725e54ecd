package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.definition.Happening;
import io.winback.campaign.definition.Situation;
import io.winback.campaign.journey.Enrollment.Phase;
import io.winback.campaign.window.Windows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Nested
    class Until {

        private static final CampaignDefinition CURIOUS = Definition.of("""
                {"name": "Curious", "segment": "lost", "exits": [], "variants": {"tips": 1, "offer": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello"}}}},
                 "stages": [
                   {"key": "news", "mail": "news", "wait": "P14D", "until": ["CLICK", "ORDER", "REDEMPTION"], "next": [
                     {"ordered": true, "end": "BACK"}, {"clicked": true, "variant": "tips", "stage": "tips"},
                     {"valueAtLeast": 100, "pBuyAtLeast": 0.5, "ordersAtLeast": 2, "end": "DEAR"},
                     {"valueBelow": 10, "end": "CHEAP", "quiet": "P90D"}]},
                   {"key": "tips", "wait": {"for": "P1D", "at": "10:00"}, "until": ["ORDER"]}]}
                """);

        @ParameterizedTest
        @EnumSource(
                value = Happening.class,
                names = {"CLICK", "ORDER"})
        void doesNotWaitForWhatHappenedInItsStage(Happening happening) {
            var mailed = Runs.in("news", Phase.MAILING).happened(happening).build();

            assertThat(journey.settled(mailed, CURIOUS, true, NOW))
                    .isEqualTo(new Step.Wait("news", Phase.WAITING, NOW));
        }

        @Test
        void doesNotWaitForACouponThatWasUsed() {
            var used = Runs.in("news", Phase.MAILING)
                    .in(situation(false, false, true, null, null, null))
                    .build();

            assertThat(journey.settled(used, CURIOUS, true, NOW)).isEqualTo(new Step.Wait("news", Phase.WAITING, NOW));
        }

        @Test
        void waitsForAnotherOrderThanThatOfAnEarlierStage() {
            var ordered = Runs.in("tips", Phase.ENTERING)
                    .in(situation(false, true, false, null, null, null))
                    .due(NOW)
                    .build();

            // a day later it is eleven in summer time; ten comes the day after
            assertThat(journey.due(ordered, CURIOUS, null, NOW))
                    .isEqualTo(new Step.Wait("tips", Phase.WAITING, Instant.parse("2026-03-29T07:00:00Z")));
        }

        @Test
        void isWokenOnlyWhereItWaits() {
            assertThat(journey.waitsFor(
                            Happening.CLICK, Runs.in("news", Phase.WAITING).build(), CURIOUS))
                    .isTrue();
            assertThat(journey.waitsFor(
                            Happening.CLICK, Runs.in("news", Phase.MAILING).build(), CURIOUS))
                    .isFalse();
            assertThat(journey.waitsFor(
                            Happening.CLICK, Runs.in("tips", Phase.WAITING).build(), CURIOUS))
                    .isFalse();
        }

        @Test
        void takesTheWayThatFitsWhatHappenedAndWhatIsKnown() {
            assertThat(left(situation(true, true, false, "tips", null, null))).isEqualTo(new Step.End("BACK"));
            assertThat(left(situation(true, false, false, "tips", "200", "0.9")))
                    .isEqualTo(new Step.Wait("tips", Phase.ENTERING, NOW));
            assertThat(left(situation(true, false, false, "offer", "100", "0.5")))
                    .isEqualTo(new Step.End("DEAR"));
            assertThat(left(situation(false, false, false, "offer", "99.99", "0.5")))
                    .isEqualTo(new Step.End("COMPLETED"));
            assertThat(left(situation(false, false, false, "offer", "100", null)))
                    .isEqualTo(new Step.End("COMPLETED"));
            // whose value is not known is below any
            assertThat(left(situation(false, false, false, "offer", null, null)))
                    .isEqualTo(new Step.End("CHEAP", Map.of(), Period.ofDays(90)));
        }

        private Step left(Situation situation) {
            var run = Runs.in("news", Phase.WAITING).in(situation).due(NOW).build();
            return journey.due(run, CURIOUS, null, NOW);
        }

        private static Situation situation(
                boolean clicked, boolean ordered, boolean redeemed, String variant, String value, String pBuy) {
            return new Situation(
                    Situation.Said.NOTHING,
                    clicked,
                    ordered,
                    redeemed,
                    variant,
                    value == null ? null : new BigDecimal(value),
                    3,
                    pBuy == null ? null : new BigDecimal(pBuy));
        }
    }

    @Nested
    class Needing {

        private static final CampaignDefinition NEEDY = Definition.of("""
                {"name": "New", "segment": "lost",
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello"}}}},
                 "stages": [{"key": "news", "needs": "NEW_PRODUCT", "mail": "news"}]}
                """);

        @Test
        void awaitsAProductThatNobodyHasAnnounced() {
            assertThat(due(Phase.ENTERING, null)).isEqualTo(new Step.Await("news", null));
        }

        @Test
        void awaitsTheDayOnWhichOneCanBeBought() {
            var from = NOW.plusSeconds(1);

            assertThat(due(Phase.AWAITING, from)).isEqualTo(new Step.Await("news", from));
        }

        @Test
        void writesWhenThereIsOne() {
            assertThat(due(Phase.ENTERING, NOW)).isEqualTo(new Step.Write("news", NOW));
            assertThat(due(Phase.AWAITING, NOW)).isEqualTo(new Step.Write("news", NOW));
        }

        private Step due(Phase phase, Instant news) {
            return journey.due(Runs.in("news", phase).due(NOW).build(), NEEDY, news, NOW);
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
