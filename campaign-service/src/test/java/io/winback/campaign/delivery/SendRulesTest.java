package io.winback.campaign.delivery;

import static io.winback.campaign.delivery.Candidates.due;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.audience.Objection;
import io.winback.campaign.cooldown.CoolDown;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.delivery.Verdict.Kind;
import io.winback.campaign.mail.OnlyTo;
import io.winback.campaign.pressure.ContactHistory;
import io.winback.campaign.pressure.Pressures;
import io.winback.campaign.window.Windows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendRulesTest {

    /** Noon in London. */
    private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    private static final CampaignDefinition DEFINITION = Definition.of("""
            {"name": "Ask", "segment": "lost",
             "mails": {"ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Tell us"}}}},
             "stages": [{"key": "ask", "mail": "ask"}]}
            """);

    private final SendRules rules = new SendRules(
            new SendTiming(Windows.nineToEight(), Pressures.defaults()), OnlyTo.of(List.of("@post.example")));

    /** In the order in which the rules are asked: each also breaks all that come after it. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("a run that ended", due().ended(), Kind.CANCEL, "ENDED"),
                Arguments.of("an order since", due().orderedAt("2026-03-10T00:00:00Z"), Kind.EXIT, "PURCHASED"),
                Arguments.of("an exclusion", due().excluded("TOXIC"), Kind.STOP, "EXCLUDED"),
                Arguments.of("an open case", due().excluded("OPEN_CASE"), Kind.POSTPONE, "OPEN_CASE"),
                Arguments.of("a closed channel", due().suppressed(), Kind.SKIP, "SUPPRESSED"),
                Arguments.of("an address that bounced", due().emailStatus("BOUNCED"), Kind.SKIP, "SUPPRESSED"),
                Arguments.of("no permission", due().grantedAt(null), Kind.SKIP, "NO_CONSENT"),
                Arguments.of("a withdrawal since", due().withdrawnAt("2026-03-01T00:00:00Z"), Kind.SKIP, "WITHDRAWN"),
                Arguments.of(
                        "a permission that is over",
                        due().grantedUntil("2026-03-18T12:00:00Z"),
                        Kind.SKIP,
                        "CONSENT_EXPIRED"),
                Arguments.of("no address", due().email(null), Kind.POSTPONE, "NO_CONTACT"),
                Arguments.of("an address out of reach", due().email("anna@held.example"), Kind.SKIP, "ONLY_TO"),
                Arguments.of("the night", due().zone("Asia/Shanghai"), Kind.POSTPONE, "SEND_WINDOW"));
    }

    @ParameterizedTest(name = "{0} -> {3}")
    @MethodSource("refusals")
    void refuses(String what, Candidates message, Kind kind, String rule) {
        var verdict = rules.decide(message.build(), terms(), NOW);

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.rule()).isEqualTo(rule);
        assertThat(verdict.until() != null).isEqualTo(kind == Kind.POSTPONE);
    }

    @Test
    void asksTheRulesInTheirOrder() {
        // given a message against which everything speaks
        var message = due().ended()
                .orderedAt("2026-03-10T00:00:00Z")
                .excluded("TOXIC")
                .suppressed()
                .grantedAt(null)
                .withdrawnAt("2026-03-01T00:00:00Z")
                .email(null)
                .zone("Asia/Shanghai");

        // then one reason after the other comes to light
        assertThat(rule(message)).isEqualTo("ENDED");
        assertThat(rule(message.active())).isEqualTo("PURCHASED");
        assertThat(rule(message.orderedAt(null))).isEqualTo("EXCLUDED");
        assertThat(rule(message.excluded("OPEN_CASE"))).isEqualTo("OPEN_CASE");
        assertThat(rule(message.excluded())).isEqualTo("SUPPRESSED");
        assertThat(rule(message.notSuppressed())).isEqualTo("NO_CONSENT");
        assertThat(rule(message.grantedAt("2026-01-01T00:00:00Z"))).isEqualTo("WITHDRAWN");
        assertThat(rule(message.withdrawnAt(null).grantedUntil("2026-03-18T00:00:00Z")))
                .isEqualTo("CONSENT_EXPIRED");
        assertThat(rule(message.grantedUntil(null))).isEqualTo("NO_CONTACT");
        assertThat(rule(message.email("anna@post.example"))).isEqualTo("SEND_WINDOW");
        assertThat(rule(message.zone("Europe/London"))).isEqualTo("DISPATCHED");
    }

    @Test
    void sendsWhatNothingSpeaksAgainst() {
        assertThat(rules.decide(due().build(), terms(), NOW)).isEqualTo(Verdict.send());
    }

    @Test
    void sendsAfterAnOrderFromBeforeTheRun() {
        assertThat(rule(due().orderedAt("2026-02-28T00:00:00Z"))).isEqualTo("DISPATCHED");
    }

    @Test
    void heedsAConsentGivenAfterAWithdrawal() {
        var again = due().withdrawnAt("2026-03-01T00:00:00Z").grantedAt("2026-03-02T00:00:00Z");

        assertThat(rule(again)).isEqualTo("DISPATCHED");
    }

    @Test
    void namesTheKindsThatRuleSomebodyOut() {
        var verdict =
                rules.decide(due().excluded("MANUAL", "OPEN_CASE", "TOXIC").build(), terms(), NOW);

        assertThat(verdict.kind()).isEqualTo(Kind.STOP);
        assertThat(verdict.facts()).isEqualTo(Map.of("kinds", "MANUAL, TOXIC"));
    }

    @Test
    void saysWhenTheLastExclusionIsOver() {
        var june = Instant.parse("2026-06-01T00:00:00Z");
        var may = new Objection("TOXIC", null, Instant.parse("2026-05-01T00:00:00Z"));
        var until = new Objection("MANUAL", null, june);

        assertThat(rules.decide(due().objected(until, may).build(), terms(), NOW)
                        .facts())
                .isEqualTo(Map.of("kinds", "MANUAL, TOXIC", "until", june.toString()));
        assertThat(rules.decide(due().objected(until, Objection.of("TOXIC")).build(), terms(), NOW)
                        .facts())
                .doesNotContainKey("until");
    }

    @Test
    void saysSinceWhenAMailboxRestsAndWhenItIsLookedAtAgain() {
        var rests = new Objection(
                "MAILBOX_PAUSED", Instant.parse("2026-03-10T09:00:00Z"), Instant.parse("2026-03-24T09:00:00Z"));

        assertThat(rules.decide(due().objected(rests).build(), terms(), NOW).facts())
                .isEqualTo(Map.of(
                        "since", "2026-03-10T09:00:00Z",
                        "until", "2026-03-24T09:00:00Z",
                        "again", "2026-03-19T12:00:00Z"));
    }

    @Test
    void saysSinceWhenAnAddressIsClosedAndWhatIsTheMatterWithIt() {
        assertThat(rules.decide(due().suppressedSince("2026-02-01T00:00:00Z").build(), terms(), NOW)
                        .facts())
                .isEqualTo(Map.of("since", "2026-02-01T00:00:00Z"));
        assertThat(rules.decide(due().emailStatus("BOUNCED").build(), terms(), NOW)
                        .facts())
                .isEqualTo(Map.of("address", "BOUNCED"));
    }

    @Test
    void sendsToTheLastInstantOfAPermission() {
        assertThat(rule(due().grantedUntil("2026-03-18T12:00:00.000001Z"))).isEqualTo("DISPATCHED");
    }

    @Test
    void countsAWithdrawalOfTheSameInstantAsLater() {
        var both = due().withdrawnAt("2026-03-02T00:00:00Z").grantedAt("2026-03-02T00:00:00Z");

        assertThat(rule(both)).isEqualTo("WITHDRAWN");
    }

    @Test
    void looksForAMissingAddressOnceADay() {
        assertThat(rules.decide(due().email(null).build(), terms(), NOW).until())
                .isEqualTo(Instant.parse("2026-03-19T12:00:00Z"));
    }

    @Test
    void leavesInPeaceWhomACoolDownHolds() {
        // given advertising of another campaign than the one that wrote in vain
        var news = due().purpose("NEWS").build();

        // then it waits for the morning after, or for a product
        var ends = Instant.parse("2026-09-01T20:30:00Z");
        assertThat(rules.decide(news, terms(cooled("other", ends)), NOW))
                .extracting(Verdict::kind, Verdict::rule, Verdict::until)
                .containsExactly(Kind.POSTPONE, "COOL_DOWN", Instant.parse("2026-09-02T08:00:00Z"));
        assertThat(rules.decide(news, terms(cooled("other", null)), NOW).until())
                .isEqualTo(Instant.parse("2026-04-18T11:00:00Z"));
        // and its own mails and surveys do not
        assertThat(rules.decide(news, terms(cooled("win-back", ends)), NOW).rule())
                .isEqualTo("DISPATCHED");
        assertThat(rules.decide(due().build(), terms(cooled("other", ends)), NOW)
                        .rule())
                .isEqualTo("DISPATCHED");
    }

    @Test
    void sparesWhoIsToHaveQuietAllButNotices() {
        var quiet = new CoolDown("anna-1", CoolDown.Reason.QUIET, "win-back", null, NOW, NOW.plusSeconds(1), false);
        var terms = terms(new Peace(List.of(quiet)));

        assertThat(rules.decide(due().build(), terms, NOW).rule()).isEqualTo("COOL_DOWN");
        assertThat(rules.decide(due().purpose("SERVICE_NOTICE").build(), terms, NOW)
                        .rule())
                .isEqualTo("DISPATCHED");
    }

    @Test
    void waitsWhileNothingIsNew() {
        var terms = new SendTerms(DEFINITION, DEFINITION.first(), ContactHistory.EMPTY, Peace.NONE, null, true);

        assertThat(rules.decide(due().build(), terms, NOW).rule()).isEqualTo("NO_NEW_PRODUCT");
    }

    @Test
    void endsARunWhoseExitCameAbout() {
        var terms = new SendTerms(
                DEFINITION, DEFINITION.first(), ContactHistory.EMPTY, Peace.NONE, Exit.LEFT_SEGMENT, false);

        assertThat(rules.decide(due().build(), terms, NOW))
                .isEqualTo(Verdict.exit(Exit.LEFT_SEGMENT, Map.of("segment", "lost")));
    }

    @Test
    void writesOnAfterAnOrderWhereThatIsNoExit() {
        var newsletter = Definition.of("""
                {"name": "News", "segment": "regulars", "exits": [],
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello"}}}},
                 "stages": [{"key": "news", "mail": "news"}]}
                """);
        var terms = new SendTerms(newsletter, newsletter.first(), ContactHistory.EMPTY, Peace.NONE, null, false);

        assertThat(rules.decide(due().orderedAt("2026-03-10T00:00:00Z").build(), terms, NOW)
                        .rule())
                .isEqualTo("DISPATCHED");
    }

    private String rule(Candidates message) {
        return rules.decide(message.build(), terms(), NOW).rule();
    }

    private static Peace cooled(String campaign, Instant until) {
        return new Peace(
                List.of(new CoolDown("anna-1", CoolDown.Reason.FAILED_ATTEMPT, campaign, null, NOW, until, true)));
    }

    private static SendTerms terms() {
        return terms(Peace.NONE);
    }

    private static SendTerms terms(Peace peace) {
        return new SendTerms(DEFINITION, DEFINITION.first(), ContactHistory.EMPTY, peace, null, false);
    }
}
