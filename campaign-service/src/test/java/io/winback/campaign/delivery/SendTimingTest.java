package io.winback.campaign.delivery;

import static io.winback.campaign.delivery.Candidates.due;
import static io.winback.campaign.pressure.Pressures.contact;
import static io.winback.campaign.pressure.Pressures.history;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.delivery.Verdict.Kind;
import io.winback.campaign.pressure.ContactHistory;
import io.winback.campaign.pressure.Pressures;
import io.winback.campaign.window.Windows;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendTimingTest {

    /** Noon in London, a Wednesday. */
    private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    private final SendTiming timing = new SendTiming(Windows.nineToEight(), Pressures.defaults());

    @Test
    void sendsWhatNothingSpeaksAgainst() {
        assertThat(decide(due(), "", "", ContactHistory.EMPTY)).isEqualTo(Verdict.send());
    }

    @Nested
    class TooSoon {

        private final ContactHistory lastWeek = history(contact("spring", "2026-03-12T12:00:00Z"));

        @Test
        void waitsForTheWindowOfTheFirstFreeDayAndNamesTheOther() {
            var verdict = decide(due().zone("Europe/Tallinn"), "", "", lastWeek);

            assertThat(verdict.kind()).isEqualTo(Kind.POSTPONE);
            assertThat(verdict.rule()).isEqualTo("CONTACT_PRESSURE");
            assertThat(verdict.until()).isEqualTo("2026-03-26T07:00:00Z");
            assertThat(verdict.facts())
                    .containsEntry("campaign", "spring")
                    .containsEntry("cap", "1/14")
                    .containsEntry("zone", "Europe/Tallinn")
                    .containsEntry("zoneOf", "CUSTOMER")
                    .containsEntry("until", "2026-03-26T07:00:00Z");
        }

        @Test
        void waitsForADayOfTheStage() {
            // the 26th is a Thursday
            var verdict = decide(due(), "", ", \"window\": {\"days\": [\"MON\"], \"from\": \"10:00\"}", lastWeek);

            // in London the clocks have gone forward by then
            assertThat(verdict.until()).isEqualTo("2026-03-30T09:00:00Z");
        }

        @Test
        void isSkippedWhereTheCampaignSaysSo() {
            var verdict = decide(due(), ", \"whenCapped\": \"SKIP\"", "", lastWeek);

            assertThat(verdict.kind()).isEqualTo(Kind.SKIP);
            assertThat(verdict.rule()).isEqualTo("CONTACT_PRESSURE");
        }

        @Test
        void isNoMatterToServiceNotices() {
            assertThat(decide(due().purpose("SERVICE_NOTICE"), "", "", lastWeek))
                    .isEqualTo(Verdict.send());
        }

        @Test
        void isAnotherMatterForCustomersWhoAreNotLost() {
            assertThat(decide(due().notLost(), "", "", lastWeek).until()).isEqualTo("2026-03-19T09:00:00Z");
        }
    }

    @Nested
    class TooLate {

        private static final String ASK = ", \"lateness\": {\"most\": \"P3D\", \"then\": \"ASK\"}";
        private static final String SKIP = ", \"lateness\": {\"most\": \"P3D\", \"then\": \"SKIP\"}";
        private static final String ONLY_TODAY = ", \"lateness\": {\"most\": \"P0D\", \"then\": \"SKIP\"}";

        @ParameterizedTest
        @CsvSource({
            // a clock that jumped by four hours, or went back ten minutes
            "2026-03-18T08:00:00Z, SEND",
            "2026-03-18T12:10:00Z, SEND",
            // a day, a week, a month
            "2026-03-17T16:00:00Z, CATCH_UP",
            "2026-03-11T16:00:00Z, CATCH_UP",
            "2026-02-16T16:00:00Z, CATCH_UP"
        })
        void takesItsTurnUnlessItIsStillTheDay(String dueAt, Kind expected) {
            assertThat(decide(due().dueAt(dueAt), "", "", ContactHistory.EMPTY).kind())
                    .isEqualTo(expected);
        }

        @Test
        void saysHowLate() {
            var verdict = decide(due().dueAt("2026-03-11T16:00:00Z"), "", "", ContactHistory.EMPTY);

            assertThat(verdict.until()).isEqualTo(NOW);
            assertThat(verdict.facts())
                    .containsEntry("due", "2026-03-11T16:00:00Z")
                    .containsEntry("days", "7");
        }

        @ParameterizedTest
        @CsvSource({"2026-03-15T09:00:00Z, CATCH_UP", "2026-03-14T19:59:00Z, HOLD"})
        void isHeldForTheMarketerWhereTheStageSaysSo(String dueAt, Kind expected) {
            assertThat(decide(due().dueAt(dueAt), "", ASK, ContactHistory.EMPTY).kind())
                    .isEqualTo(expected);
        }

        @Test
        void isLeftOutWhereTheStageSaysSo() {
            var verdict = decide(due().dueAt("2026-03-14T19:59:00Z"), "", SKIP, ContactHistory.EMPTY);

            assertThat(verdict.kind()).isEqualTo(Kind.SKIP);
            assertThat(verdict.rule()).isEqualTo("LATE");
            assertThat(verdict.facts()).containsEntry("most", "P3D").containsEntry("days", "4");
        }

        @Test
        void mayBeAfterOneDay() {
            assertThat(decide(due().dueAt("2026-03-18T09:00:00Z"), "", ONLY_TODAY, ContactHistory.EMPTY))
                    .isEqualTo(Verdict.send());
            assertThat(decide(due().dueAt("2026-03-17T19:00:00Z"), "", ONLY_TODAY, ContactHistory.EMPTY)
                            .rule())
                    .isEqualTo("LATE");
        }
    }

    @Test
    void saysWhoseZoneItTook() {
        var verdict = decide(due().zone(null).country("CN"), "", "", ContactHistory.EMPTY);

        assertThat(verdict.rule()).isEqualTo("SEND_WINDOW");
        assertThat(verdict.facts()).containsEntry("zone", "Asia/Shanghai").containsEntry("zoneOf", "COUNTRY");
    }

    private Verdict decide(Candidates message, String campaign, String stage, ContactHistory history) {
        var definition = definition(campaign, stage);
        return timing.decide(
                message.build(), new SendTerms(definition, definition.first(), history, Peace.NONE, null, false), NOW);
    }

    private static CampaignDefinition definition(String campaign, String stage) {
        return Definition.of("""
                {"name": "Ask", "segment": "lost",
                 "mails": {"ask": {"purpose": "OFFERS", "texts": {"en": {"subject": "Why?", "body": "Tell us"}}}},
                 "stages": [{"key": "ask", "mail": "ask"%s}]%s}
                """.formatted(stage, campaign));
    }
}
