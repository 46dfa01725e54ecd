package io.winback.campaign.pressure;

import static io.winback.campaign.pressure.Pressures.contact;
import static io.winback.campaign.pressure.Pressures.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.pressure.ContactPressure.TooEarly;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPressureTest {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final UUID RUN = new UUID(0, 7);
    private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");

    private final ContactPressure pressure = Pressures.defaults();

    @Nested
    class Caps {

        @Test
        void leavesALostCustomerInPeaceForTwoWeeks() {
            var early = check(lost(), history(contact("spring", "2026-06-02T06:00:00Z")));

            assertThat(early.rule()).isEqualTo("CONTACT_PRESSURE");
            assertThat(early.free()).isEqualTo("2026-06-16");
            assertThat(early.facts())
                    .containsEntry("campaign", "spring")
                    .containsEntry("cap", "1/14")
                    .containsEntry("lastContact", "2026-06-02T06:00:00Z");
            assertThat(free(lost(), history(contact("spring", "2026-06-01T15:00:00Z")), NOW))
                    .isEmpty();
        }

        @Test
        void countsDaysOfTheCustomersCalendar() {
            // given a contact at half past midnight of the second in Tallinn, still the first in London
            var history = history(contact("spring", "2026-06-01T21:30:00Z"));

            assertThat(pressure.check(lost(), history, TALLINN, NOW)).isPresent();
            assertThat(pressure.check(lost(), history, ZoneId.of("Europe/London"), NOW))
                    .isEmpty();
        }

        @Test
        void allowsOthersOneAWeekAndThreeAMonth() {
            var weekAgo = contact("a", "2026-06-08T08:00:00Z");
            var before = contact("b", "2026-05-25T08:00:00Z");
            var longBefore = contact("c", "2026-05-20T08:00:00Z");

            assertThat(free(other(), history(weekAgo, before), NOW)).isEmpty();
            assertThat(check(other(), history(weekAgo, before, longBefore)).free())
                    .isEqualTo("2026-06-19");
            assertThat(check(other(), history(weekAgo, before, longBefore)).facts())
                    .containsEntry("cap", "3/30");
        }

        @Test
        void heedsACampaignThatIsStricterAndNoneThatIsNot() {
            var history = history(contact("a", "2026-06-01T08:00:00Z"));

            assertThat(check(gap(30), history).free()).isEqualTo("2026-07-01");
            assertThat(free(gap(3), history, NOW)).isEmpty();
            assertThat(check(gap(3), history(contact("a", "2026-06-10T08:00:00Z")))
                            .free())
                    .isEqualTo("2026-06-24");
        }

        @Test
        void letsServiceNoticesThrough() {
            var notice = new Approach("SERVICE_NOTICE", RUN, null, true, null, 30);

            assertThat(free(notice, history(contact("a", "2026-06-15T08:00:00Z")), NOW))
                    .isEmpty();
        }

        @Test
        void isNotConfusedByAClockThatWentBack() {
            var history = history(contact("a", "2026-06-15T09:10:00Z"));

            assertThat(check(lost(), history).free()).isEqualTo("2026-06-29");
        }
    }

    @Nested
    class Quiet {

        @Test
        void leavesALostCustomerInPeaceAfterSixMailsOfACampaign() {
            var early = check(lost(), history(every14Days(6, "2026-06-01")));

            assertThat(early.rule()).isEqualTo("CAMPAIGN_QUIET");
            assertThat(early.free()).isEqualTo("2026-11-28");
            assertThat(free(lost(), history(every14Days(5, "2026-06-01")), NOW)).isEmpty();
            assertThat(free(other(), history(every14Days(6, "2026-06-01")), NOW))
                    .isEmpty();
        }

        @Test
        void countsAnewAfterTheTimeOfPeace() {
            var contacts = new ArrayList<>(List.of(every14Days(6, "2025-06-01")));
            contacts.add(contact("spring", "2026-06-01T08:00:00Z"));

            assertThat(free(lost(), new ContactHistory(contacts, Wishes.NONE), NOW))
                    .isEmpty();
        }

        @Test
        void doesNotCountWhatWasBeforeAnOrder() {
            var returned = new Approach("OFFERS", RUN, null, true, Instant.parse("2026-05-01T08:00:00Z"), 0);

            assertThat(free(returned, history(every14Days(6, "2026-06-01")), NOW))
                    .isEmpty();
        }
    }

    @Nested
    class Surveys {

        private final UUID other = new UUID(0, 8);

        @Test
        void asksASecondSurveyAfterThirtyDays() {
            var asked = contact("ask", Instant.parse("2026-06-01T08:00:00Z"), other, "churn-reason");

            var early = check(survey("delivery"), history(asked));

            assertThat(early.rule()).isEqualTo("SURVEY_FATIGUE");
            assertThat(early.free()).isEqualTo("2026-07-01");
            assertThat(early.facts()).containsEntry("survey", "churn-reason").containsEntry("campaign", "ask");
            assertThat(free(lost(), history(asked), NOW)).isEmpty();
        }

        @Test
        void countsAReminderWithItsInvitation() {
            var invited = contact("ask", Instant.parse("2026-06-08T08:00:00Z"), RUN, "churn-reason");
            var reminded = contact("ask", Instant.parse("2026-06-15T08:00:00Z"), RUN, "churn-reason");

            assertThat(free(survey("churn-reason"), history(invited), NOW)).isEmpty();
            assertThat(check(lost(), history(invited, reminded)).free()).isEqualTo("2026-06-22");
            assertThat(check(survey("churn-reason"), history(invited, reminded)).rule())
                    .as("a second reminder is none")
                    .isEqualTo("SURVEY_FATIGUE");
        }

        @Test
        void holdsUpAReminderForTheMailOfAnother() {
            var invited = contact("ask", Instant.parse("2026-06-01T08:00:00Z"), RUN, "churn-reason");
            var another = contact("spring", "2026-06-10T08:00:00Z");

            assertThat(check(survey("churn-reason"), history(invited, another)).rule())
                    .isEqualTo("CONTACT_PRESSURE");
        }

        private Approach survey(String key) {
            return new Approach("SURVEY", RUN, key, true, null, 0);
        }
    }

    @Nested
    class ReadersWishes {

        @Test
        void areStricterThanAnyCap() {
            var contacts = List.of(contact("a", "2026-05-30T08:00:00Z"));
            var history = new ContactHistory(contacts, new Wishes(30, null));

            assertThat(check(lost(), history).rule()).isEqualTo("READER_RHYTHM");
            assertThat(check(lost(), history).free()).isEqualTo("2026-06-29");
        }

        @Test
        void countAReminderAsWell() {
            var invited = contact("ask", Instant.parse("2026-06-08T08:00:00Z"), RUN, "churn-reason");
            var reminder = new Approach("SURVEY", RUN, "churn-reason", true, null, 0);

            var early = check(reminder, new ContactHistory(List.of(invited), new Wishes(30, null)));

            assertThat(early.rule()).isEqualTo("READER_RHYTHM");
        }

        @Test
        void holdUpEverythingInAPause() {
            var pause = new Wishes(null, Instant.parse("2026-09-01T10:00:00Z"));

            var early = check(lost(), new ContactHistory(List.of(), pause));

            assertThat(early.rule()).isEqualTo("READER_PAUSE");
            assertThat(early.free()).isEqualTo("2026-09-02");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 180, 30", "6, -1, 30", "6, 180, -1"})
    void refusesSettingsThatMeanNothing(int campaignMost, int quietDays, int surveyDays) {
        assertThatThrownBy(() -> Pressures.quiet(campaignMost, quietDays, surveyDays))
                .hasMessageContaining("winback.pressure");
    }

    @Property(tries = 500)
    void neverLetsMoreThanTheCapThroughInAnySoManyDays(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = 1, max = 200) Integer> hours) {
        // given somebody who tries again and again
        var rules = Pressures.capped("2/7");
        var contacts = new ArrayList<Contact>();
        var now = NOW;
        for (var wait : hours) {
            now = now.plus(Duration.ofHours(wait));
            if (rules.check(lost(), history(contacts.toArray(Contact[]::new)), TALLINN, now)
                    .isEmpty()) {
                contacts.add(contact("campaign-" + contacts.size(), now, RUN, null));
            }
        }

        // then no seven days hold three, and nobody who may be written to is left out
        var dates = contacts.stream()
                .map(contact -> LocalDate.ofInstant(contact.at(), TALLINN))
                .toList();
        for (var i = 2; i < dates.size(); i++) {
            assertThat(dates.get(i - 2).plusDays(7)).isBeforeOrEqualTo(dates.get(i));
        }
        assertThat(contacts).isNotEmpty();
    }

    private static Contact[] every14Days(int count, String last) {
        var contacts = new Contact[count];
        for (var i = 0; i < count; i++) {
            contacts[i] = contact("spring", LocalDate.parse(last).minusDays(14L * i) + "T08:00:00Z");
        }
        return contacts;
    }

    private static Approach lost() {
        return new Approach("OFFERS", RUN, null, true, null, 0);
    }

    private static Approach other() {
        return new Approach("OFFERS", RUN, null, false, null, 0);
    }

    private static Approach gap(int days) {
        return new Approach("OFFERS", RUN, null, true, null, days);
    }

    private TooEarly check(Approach approach, ContactHistory history) {
        return free(approach, history, NOW).orElseThrow();
    }

    private Optional<TooEarly> free(Approach approach, ContactHistory history, Instant now) {
        return pressure.check(approach, history, TALLINN, now);
    }
}
