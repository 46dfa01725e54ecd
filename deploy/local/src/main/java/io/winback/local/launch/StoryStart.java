package io.winback.local.launch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Where the simulated clock starts: the beginning of the latest Thursday in the shop's zone. The real orders' history ends with a Thursday
 * (2011-06-30), so it ends on this day once it is shifted by whole weeks.
 */
final class StoryStart {

    private static final ZoneId SHOP = ZoneId.of("Europe/London");

    private StoryStart() {}

    static Instant before(Instant now) {
        return now.atZone(SHOP)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                .with(LocalTime.MIDNIGHT)
                .toInstant();
    }
}
