package io.winback.campaign.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.definition.Situation.Said;
import io.winback.campaign.delivery.MailFate;
import io.winback.campaign.delivery.MailJudge;
import io.winback.campaign.journey.RehearsedStep.Kind;
import io.winback.campaign.window.Windows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunRehearsalTest {

    /** Ten in the morning in Tallinn. */
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static final Traveller ANNA =
            new Traveller("Europe/Tallinn", null, null, new BigDecimal("80"), 3, new BigDecimal("0.1"));

    private static final MailJudge LETS_GO =
            (stage, planned, sent, now) -> new MailFate(MailFate.Kind.SENT, "DISPATCHED", Map.of(), null);

    private static final CampaignDefinition DEFINITION = Definition.of("""
            {"name": "Ask first", "segment": "lost",
             "offers": {"sorry": {"kind": "PERCENT", "percent": 15}},
             "mails": {"ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Tell us"}}},
               "sorry": {"purpose": "OFFERS", "texts": {"en": {"subject": "Sorry", "body": "Sorry"}}}},
             "stages": [
               {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D",
                "next": [{"reasons": ["SERVICE"], "stage": "sorry"}, {"reasons": ["MOVED"], "end": "MOVED"},
                         {"clicked": true, "stage": "sorry"}]},
               {"key": "sorry", "after": "P1D", "mail": "sorry", "offer": "sorry", "wait": "P10D",
                "until": ["REDEMPTION"]}]}
            """);

    private final RunRehearsal runs = new RunRehearsal(new Journey(Windows.nineToEight()));

    @Test
    void goesThroughWithWhoDoesNothing() {
        var steps = walk(Script.SILENT, LETS_GO);

        assertThat(steps)
                .extracting(RehearsedStep::kind, RehearsedStep::at)
                .containsExactly(
                        tuple(Kind.MAIL, START),
                        tuple(Kind.WAITS, START),
                        tuple(Kind.ENDS, START.plus(Duration.ofDays(14))));
    }

    @Test
    void takesTheWayOfTheAnswerAsSoonAsItComes() {
        var steps = walk(new Script(said("SERVICE"), Duration.ofDays(3), null, null, null), LETS_GO);

        assertThat(mails(steps)).containsExactly("ask", "sorry");
        assertThat(steps.get(4).at()).as("a day after the answer").isEqualTo(START.plus(Duration.ofDays(4)));
    }

    @Test
    void endsWithAnOrderAndWithTheReasonThatSaysSo() {
        var ordered = walk(new Script(Said.NOTHING, Duration.ZERO, null, Duration.ofDays(2), null), LETS_GO);
        var moved = walk(new Script(said("MOVED"), Duration.ofDays(2), null, null, null), LETS_GO);

        assertThat(last(ordered)).isEqualTo("PURCHASED");
        assertThat(last(moved)).isEqualTo("MOVED");
    }

    @Test
    void heedsClicksAndCoupons() {
        var clicked = new Script(Said.NOTHING, Duration.ZERO, Duration.ofHours(1), null, Duration.ofDays(2));

        var steps = walk(clicked, LETS_GO);

        assertThat(mails(steps)).containsExactly("ask", "sorry");
        // the stage waits for the coupon to be used, and the run goes on at once
        assertThat(steps).extracting(RehearsedStep::rule).containsSubsequence("CLICK", "REDEMPTION", "COMPLETED");
    }

    @Test
    void givesNoCouponWhereTheOfferIsRefused() {
        MailJudge refuses =
                (stage, planned, sent, now) -> new MailFate(MailFate.Kind.SENT, "LTV_GUARD", Map.of(), null);
        var steps = walk(new Script(said("SERVICE"), Duration.ofDays(1), null, null, Duration.ofDays(2)), refuses);

        assertThat(steps).extracting(RehearsedStep::rule).contains("LTV_GUARD").doesNotContain("REDEMPTION");
    }

    @Test
    void looksAgainAtWhatIsPostponedAndCountsFromThen() {
        var planned = new ArrayList<Instant>();
        var until = START.plus(Duration.ofDays(2));
        MailJudge patient = (stage, due, sent, now) -> {
            planned.add(due);
            return now.isBefore(until)
                    ? new MailFate(MailFate.Kind.POSTPONED, "COOL_DOWN", Map.of(), until)
                    : new MailFate(MailFate.Kind.SENT, "DISPATCHED", Map.of(), null);
        };

        var steps = walk(Script.SILENT, patient);

        assertThat(planned).containsExactly(START, until);
        assertThat(steps.get(steps.size() - 1).at()).isEqualTo(until.plus(Duration.ofDays(14)));
    }

    @Test
    void comesToAnEndWhereTheWayGoesRound() {
        var round = Definition.of("""
                {"name": "Round", "segment": "lost",
                 "mails": {"one": {"purpose": "NEWS", "texts": {"en": {"subject": "One", "body": "One"}}}},
                 "stages": [{"key": "one", "mail": "one", "wait": "P1D", "next": [{"stage": "two"}]},
                   {"key": "two", "wait": "P1D", "next": [{"stage": "one"}]}]}
                """);

        var steps = runs.walk(ANNA, round, START, Script.SILENT, START, LETS_GO);

        assertThat(mails(steps)).containsExactly("one");
        assertThat(steps).hasSizeLessThanOrEqualTo(400);
    }

    private List<RehearsedStep> walk(Script script, MailJudge judge) {
        return runs.walk(ANNA, DEFINITION, START, script, START, judge);
    }

    private static List<String> mails(List<RehearsedStep> steps) {
        return steps.stream()
                .filter(RehearsedStep::wrote)
                .map(RehearsedStep::stage)
                .toList();
    }

    private static String last(List<RehearsedStep> steps) {
        return steps.get(steps.size() - 1).rule();
    }

    private static Said said(String reason) {
        return new Said(true, reason, null, Set.of(), Set.of(), Set.of());
    }
}
