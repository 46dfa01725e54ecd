package io.winback.campaign.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.window.Hours.Weekday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Send windows around every change of every zone's clock from 1990 to 2040. */
class EveryZoneTest {

    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");
    private static final Duration AROUND = Duration.ofHours(26);
    private static final Duration STEP = Duration.ofMinutes(155);

    /** Windows by day and by night, on all days and on one. */
    static Stream<Frame> frames() {
        return Stream.of(
                new Frame("09:00", "20:00", Hours.ANY),
                new Frame("00:00", "02:30", new Hours(Set.of(Weekday.SUN), null, null)),
                new Frame(
                        "01:30",
                        "23:30",
                        new Hours(Set.of(Weekday.SAT, Weekday.SUN), LocalTime.of(1, 45), LocalTime.of(2, 45))));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void opensInsideWhateverTheClocksDo(Frame frame) {
        var changes = 0;
        for (var zone : zones()) {
            var change = zone.getRules().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(TO)) {
                for (var at = AROUND.negated(); at.compareTo(AROUND) <= 0; at = at.plus(STEP)) {
                    frame.check(change.getInstant().plus(at), zone);
                }
                changes++;
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(changes).isGreaterThan(5_000);
    }

    /** One zone for each set of rules. */
    private static Iterable<ZoneId> zones() {
        var zones = new HashMap<ZoneRules, ZoneId>();
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> zones.put(zone.getRules(), zone));
        return List.copyOf(Map.copyOf(zones).values());
    }

    /** Hours of a shop and of a stage. */
    record Frame(String opens, String closes, Hours hours, SendWindow window) {

        Frame(String opens, String closes, Hours hours) {
            this(opens, closes, hours, Windows.between(opens, closes));
        }

        void check(Instant instant, ZoneId zone) {
            var open = window.next(instant, zone, hours);
            var between = instant.plus(Duration.between(instant, open).dividedBy(2));
            var onTheWay = open.equals(instant) ? instant : window.next(between, zone, hours);
            if (open.isBefore(instant) || !inside(open, zone) || !onTheWay.equals(open)) {
                throw new AssertionError(instant + " in " + zone + " for " + this + " gave " + open.atZone(zone));
            }
        }

        private boolean inside(Instant open, ZoneId zone) {
            var local = open.atZone(zone);
            var time = local.toLocalTime();
            return hours.allows(local.getDayOfWeek())
                    && !time.isBefore(later(LocalTime.parse(opens), hours.from()))
                    && time.isBefore(earlier(LocalTime.parse(closes), hours.to()));
        }

        private static LocalTime later(LocalTime a, LocalTime b) {
            return b == null || a.isAfter(b) ? a : b;
        }

        private static LocalTime earlier(LocalTime a, LocalTime b) {
            return b == null || a.isBefore(b) ? a : b;
        }

        @Override
        public String toString() {
            return opens + "-" + closes + " " + hours;
        }
    }
}
