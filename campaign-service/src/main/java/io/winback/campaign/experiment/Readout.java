package io.winback.campaign.experiment;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Whom the verdict of a campaign is about, and when it is given; both are fixed at the launch.
 *
 * @param before whoever was assigned before, business clock
 * @param from when it is given: two days after the last of their outcome windows, as orders that are told later are history
 */
public record Readout(Instant before, Instant from) {

    private static final int DAYS_WITHOUT_LAUNCH_AUDIENCE = 90;
    private static final int DAYS_FOR_LATE_ORDERS = 2;

    /** @param audience customers in the segment when enrollment began */
    public static Readout of(CampaignDefinition definition, Instant launchedAt, long audience, ZoneId zone) {
        var launched = launchedAt.atZone(zone).toLocalDate();
        var before = launched.plusDays(intakeDays(definition, audience));
        return new Readout(
                before.atStartOfDay(zone).toInstant(),
                before.plusDays(definition.outcomeWindowDays() + DAYS_FOR_LATE_ORDERS)
                        .atStartOfDay(zone)
                        .toInstant());
    }

    private static long intakeDays(CampaignDefinition definition, long audience) {
        var told = definition.experiment().intakeDays();
        if (told != null) {
            return told;
        }
        if (definition.entry().on() != Entry.On.SEGMENT) {
            return DAYS_WITHOUT_LAUNCH_AUDIENCE;
        }
        var perDay = definition.entry().perDay(audience);
        return Math.max(1, (audience + perDay - 1) / perDay);
    }
}
