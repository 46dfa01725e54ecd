package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.pressure.Contact;
import io.winback.campaign.pressure.ContactHistory;
import io.winback.campaign.pressure.Pressures;
import io.winback.campaign.pressure.Wishes;
import io.winback.campaign.window.SendWindow;
import io.winback.campaign.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A run of five stages under a clock that ticks, jumps four hours or thirty days, and is set back ten minutes. */
class ClockJumpsTest {

    private static final CampaignDefinition DEFINITION = Definition.of("""
            {"name": "Ask", "segment": "lost",
             "mails": {"ask": {"purpose": "OFFERS", "texts": {"en": {"subject": "Why?", "body": "Tell us"}}}},
             "stages": [{"key": "ask", "mail": "ask", "window": {"from": "10:00", "to": "18:00"}}]}
            """);
    private static final int STAGES = 5;
    private static final Duration BACK = Duration.ofMinutes(-10);

    private final SendWindow window = Windows.nineToEight();
    private final SendTiming timing = new SendTiming(window, Pressures.defaults());

    @Property(tries = 150)
    void sendsEachStageOnceInItsWindow(
            @ForAll("zones") ZoneId zone, @ForAll("starts") Instant start, @ForAll("jumps") List<Duration> jumps) {
        var sent = new ArrayList<Contact>();
        var now = start;
        var due = start;
        for (var tick = 0; sent.size() < STAGES && tick < 5_000; tick++) {
            now = now.plus(jumps.get(tick % jumps.size()));
            if (due.isAfter(now)) {
                continue;
            }
            var verdict = timing.decide(message(zone, due), terms(sent), now);
            var until = verdict.until();
            if (until != null && until.isAfter(now)) {
                assertThat(until).isAfter(due);
                due = until;
            } else {
                sent.add(Pressures.contact("spring", now, UUID.randomUUID(), null));
                due = window.later(Period.ofDays(3), now, zone);
            }
        }

        assertThat(sent).hasSize(STAGES);
        var dates = sent.stream()
                .map(contact -> LocalDate.ofInstant(contact.at(), zone))
                .toList();
        for (var i = 1; i < dates.size(); i++) {
            assertThat(dates.get(i)).isAfterOrEqualTo(dates.get(i - 1).plusDays(14));
        }
        assertThat(sent)
                .allSatisfy(contact -> assertThat(contact.at().atZone(zone).toLocalTime())
                        .isBetween(LocalTime.of(10, 0), LocalTime.of(18, 0).minusNanos(1)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("1990-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** Mostly an hour or so. */
    @Provide
    Arbitrary<List<Duration>> jumps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.integers().between(20, 100).map(Duration::ofMinutes)),
                        Tuple.of(1, Arbitraries.of(BACK, Duration.ofHours(4), Duration.ofDays(30))))
                .list()
                .ofMinSize(30)
                .ofMaxSize(80);
    }

    private static SendTerms terms(List<Contact> sent) {
        return new SendTerms(
                DEFINITION, DEFINITION.first(), new ContactHistory(sent, Wishes.NONE), Peace.NONE, null, false);
    }

    private static Candidate message(ZoneId zone, Instant due) {
        return Candidates.due()
                .purpose("OFFERS")
                .zone(zone.getId())
                .dueAt(due.toString())
                .build();
    }
}
