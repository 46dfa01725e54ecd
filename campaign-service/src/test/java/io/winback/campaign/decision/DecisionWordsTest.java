package io.winback.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.RealTest;
import io.winback.campaign.decision.Decision.Kind;
import io.winback.platform.page.Language;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions as they are told: with the values their rules log, as people write them. */
@RealTest
class DecisionWordsTest {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    @Inject
    Sentences sentences;

    /** Rules with facts as the code logs them. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ADMITTED, holdout=0.3 run=1",
        "ADMITTED, holdout=0.3 run=2 variant=tips",
        "HOLDOUT, holdout=0.3 run=1 heldOutBy=CAMPAIGN",
        "GLOBAL_HOLDOUT, holdout=0.3 globalHoldout=0.05 run=1 heldOutBy=GLOBAL",
        "NO_CONSENT, purpose=OFFERS",
        "WITHDRAWN, purpose=OFFERS at=2026-03-01T10:00:00Z",
        "CONSENT_EXPIRED, purpose=NEWS until=2026-03-01T10:00:00Z",
        "OPEN_CASE, again=2026-03-19T10:00:00Z",
        "REPLIED, since=2026-03-17T10:00:00Z again=2026-03-19T10:00:00Z",
        "REPLIED, since=2026-03-17T10:00:00Z",
        "MAILBOX_PAUSED, since=2026-03-17T10:00:00Z until=2026-03-31T10:00:00Z again=2026-03-19T10:00:00Z",
        "SUPPRESSED, since=2026-03-17T10:00:00Z address=BOUNCED",
        "SUPPRESSED, since=2026-03-17T10:00:00Z",
        "SUPPRESSED, address=UNREACHABLE",
        "SUPPRESSED,",
        "EXCLUDED, kinds=TOXIC,_MANUAL until=2026-06-01T00:00:00Z",
        "EXCLUDED, kinds=COMPETITOR",
        "LEFT_SEGMENT, segment=lost-ones",
        "ENTRY_ORDER_RETURNED, order=o-17",
        "ENTRY_ORDER_RETURNED,",
        "COOL_DOWN, since=2026-03-17T10:00:00Z reason=FAILED_ATTEMPT product=true until=2026-09-17T10:00:00Z by=tea",
        "COOL_DOWN, since=2026-03-17T10:00:00Z reason=COMPETITOR product=true",
        "COOL_DOWN_BEGUN, reason=QUIET product=false until=2026-09-17T10:00:00Z",
        "COOL_DOWN_BEGUN, reason=COMPETITOR product=true",
        "NO_NEW_PRODUCT, again=2026-09-17T10:00:00Z",
        "NO_NEW_PRODUCT,",
        "MIGRATED, from=1 to=2",
        "ENTRY_TOO_OLD, at=2026-03-10T10:00:00Z most=PT48H",
        "NOT_YET_MEMBER, until=2026-03-19T10:00:00Z",
        "NOT_A_MEMBER, segment=lost-ones",
        "RUN_GOES_ON, last=2026-03-10T10:00:00Z",
        "ONLY_ONCE, last=2026-03-10T10:00:00Z",
        "TOO_SOON_AGAIN, last=2026-03-10T10:00:00Z until=2026-04-10T10:00:00Z",
        "NOT_BACK_SINCE, last=2026-03-10T10:00:00Z",
        "NOTHING_NEW, last=2026-03-10T10:00:00Z",
        "NEXT_RUN,",
        "ENDED,",
        "PURCHASED, orderedAt=2026-03-10T10:00:00Z",
        "COMPLETED,",
        "CAMPAIGN_CANCELLED,",
        "UNSUBSCRIBED,",
        "BOUNCED,",
        "COMPLAINED,",
        "ERASED,",
        "MOVED,",
        "CIRCUMSTANCES,",
        "CONTACT_PRESSURE, lastContact=2026-03-10T10:00:00Z campaign=tea cap=3/30 contacts=3 until=2026-04-10T06:00:00Z",
        "CAMPAIGN_QUIET, lastContact=2026-03-10T10:00:00Z campaign=tea most=6 until=2026-09-10T06:00:00Z",
        "CONTACT_REQUESTED, since=2026-03-10T10:00:00Z again=2026-03-11T10:00:00Z",
        "SURVEY_FATIGUE, lastContact=2026-03-10T10:00:00Z campaign=tea survey=why until=2026-04-10T06:00:00Z",
        "READER_RHYTHM, lastContact=2026-03-10T10:00:00Z campaign=tea days=30 until=2026-04-10T06:00:00Z",
        "READER_PAUSE, pausedUntil=2026-04-10T06:00:00Z until=2026-04-10T06:00:00Z",
        "LATE, due=2026-03-10T10:00:00Z days=8 most=P7D",
        "LATE_HELD, due=2026-03-10T10:00:00Z days=8 most=P1M",
        "LATE_SKIPPED, due=2026-03-10T10:00:00Z",
        "LATE_RELEASED, due=2026-03-10T10:00:00Z until=2026-03-19T07:00:00Z",
        "CATCH_UP, due=2026-03-10T10:00:00Z days=1 until=2026-03-19T07:00:00Z",
        "NOT_LOST, stage=ACTIVE to=[DUE,_LOST]",
        "PER_CUSTOMER, codes=1 most=1",
        "MONEY_REWARD, last=2026-01-10T10:00:00Z months=12 free=2027-01-10T10:00:00Z",
        "RETURNS_UNAIDED, probability=0.6200 most=0.6",
        "NO_VALUE, offer=5.00_GBP",
        "LTV_GUARD, total=9.01_GBP used=1.00_GBP open=2.00_GBP leaked=0.00_GBP mails=0.01_GBP offer=6.00_GBP limit=9.00_GBP"
                + " share=0.3 value=30.00_GBP basis=MODEL",
        "LIMIT, issued=1000 limit=1000",
        "BUDGET, committed=998.00_GBP budget=1000.00_GBP offer=5.00_GBP",
        "POOL_EMPTY, pool=spring until=2026-03-19T07:00:00Z",
        "STAGE_UNKNOWN, until=2026-03-19T07:00:00Z",
        "OFFER_OVER, until=2026-03-10T07:00:00Z",
        "WEAKER_THAN_PUBLIC, worth=4.00_GBP order=40.00_GBP orderFrom=MEASURED public=mondays publicWorth=8.00_GBP",
        "SEND_WINDOW, zone=Asia/Shanghai zoneOf=COUNTRY until=2026-03-19T01:00:00Z",
        "HAD_BEFORE,",
        "NO_CONTACT, again=2026-03-19T10:00:00Z",
        "ONLY_TO,",
        "DISPATCHED, mail=ask",
        "WINDOW_CLOSED,",
        "SMTP_REFUSED, code=550",
        "NOT_SENDABLE,",
        "DELIVERY_UNKNOWN,",
        "REVOKED, offer=tea because=ENTRY_ORDER_RETURNED",
        "REVOKED, offer=tea because=NOT_SENT",
        "REVOKED_BY_HAND, offer=tea because=lost by=a-marketer",
        "REVOKED_TOO_LATE, offer=tea because=ENTRY_ORDER_RETURNED",
        "COMPENSATION_PENDING, cost=50.00_GBP askedBy=an-agent needs=[AGENT_LIMIT,_LTV_GUARD]",
        "COMPENSATION_GRANTED, cost=5.00_GBP askedBy=an-agent needs=[] decidedBy=a-marketer",
        "COMPENSATION_GRANTED, cost=5.00_GBP askedBy=an-agent needs=[]",
        "COMPENSATION_DECLINED, cost=50.00_GBP askedBy=an-agent needs=[PER_YEAR] decidedBy=a-marketer"
    })
    void areWholeSentencesInEachLanguage(String rule, String values) {
        var facts = facts(values);
        for (var language : Language.values()) {
            assertThat(said(language, Kind.SKIPPED, rule, facts))
                    .isNotEqualTo(rule)
                    .doesNotContain("{", "}", "[", "null", "T10:00", "_", "GBP 5.00", " GBP")
                    .doesNotContainPattern("\\b(P\\d|PT\\d|[A-Z]{4,}_?[A-Z]+)\\b")
                    .doesNotContain(sentences.word(language, "value", "ERASED"));
        }
    }

    @Test
    void writeValuesAsPeopleDo() {
        var cap = facts("lastContact=2026-03-10T10:00:00Z campaign=tea cap=3/30 contacts=3 until=2026-04-10T06:00:00Z");

        assertThat(said(Language.EN, Kind.POSTPONED, "CONTACT_PRESSURE", cap))
                .isEqualTo(
                        "Enough mails for now: 3 in 30 days at most, and 3 went, the last of tea on 10 Mar 2026, 12:00."
                                + " Free on 10 Apr 2026, 09:00.");
        assertThat(said(Language.UK, Kind.SKIPPED, "LATE", facts("due=2026-03-10T10:00:00Z days=8 most=P3D")))
                .contains("8 днів тому", "3 дні");
        assertThat(said(Language.EN, Kind.REFUSED, "ENTRY_TOO_OLD", facts("at=2026-03-10T10:00:00Z most=PT36H")))
                .endsWith("more than 36 hours ago.");
        assertThat(said(
                        Language.EN,
                        Kind.REFUSED,
                        "BUDGET",
                        facts("committed=998.00_GBP budget=1000.00_GBP offer=5_GBP")))
                .isEqualTo("No offer: it may cost £5.00, and £998.00 of the budget of £1,000.00 is taken.");
        assertThat(said(Language.EN, Kind.SKIPPED, "NOT_LOST", facts("stage=ACTIVE to=[DUE,_LOST]")))
                .contains("Due, Lost", "Active");
        assertThat(said(Language.ET, Kind.REFUSED, "EXCLUDED", facts("kinds=MANUAL until=2026-05-31T21:00:00Z")))
                .contains("poe otsus", "1. juuni 2026");
    }

    @Test
    void sayOfTheErasedThatNothingIsKept() {
        assertThat(said(Language.EN, Kind.REFUSED, "EXCLUDED", Map.of()))
                .isEqualTo("Not written to: excluded ((erased)).");
        assertThat(said(Language.EN, Kind.POSTPONED, "NO_CONTACT", Map.of()))
                .isEqualTo("Waits: no mail address is known.");
    }

    @Test
    void sayWhyItEnds() {
        assertThat(said(Language.EN, Kind.ENDED, "COMPETITOR", Map.of())).isEqualTo("It ends: Competitor.");
        assertThat(said(Language.EN, Kind.ENDED, "OUR_OWN_REASON", Map.of())).isEqualTo("It ends: OUR_OWN_REASON.");
        assertThat(said(Language.EN, Kind.ENDED, "REPLIED", Map.of())).startsWith("Answered a mail; somebody");
    }

    @Test
    void leaveARuleNobodyHasWordsForAsItIs() {
        assertThat(said(Language.EN, Kind.SKIPPED, "OF_TOMORROW", Map.of())).isEqualTo("OF_TOMORROW");
    }

    @Test
    void leaveAValueAsItIsThatIsNotWhatItWasTakenFor() {
        assertThat(said(Language.EN, Kind.SKIPPED, "LATE", facts("due=yesterday days=many most=long")))
                .isEqualTo("Not sent: it was due on yesterday, many ago, and at most long is allowed.");
    }

    private String said(Language language, Kind kind, String rule, Map<String, String> facts) {
        return sentences
                .in(language, TALLINN)
                .of(new LoggedDecision(
                        UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10"),
                        NOW,
                        NOW,
                        1,
                        "anna-1",
                        "tea",
                        null,
                        null,
                        kind,
                        rule,
                        facts));
    }

    /** Underlines stand for spaces. */
    private static Map<String, String> facts(String values) {
        return values == null
                ? Map.of()
                : Arrays.stream(values.split(" "))
                        .map(value -> value.split("=", 2))
                        .collect(Collectors.toMap(
                                value -> value[0],
                                value -> value[0].equals("needs")
                                                || value[0].equals("to")
                                                || value[0].equals("kinds")
                                                || value[1].endsWith("_GBP")
                                        ? value[1].replaceFirst("_GBP$", " GBP").replace(",_", ", ")
                                        : value[1]));
    }
}
