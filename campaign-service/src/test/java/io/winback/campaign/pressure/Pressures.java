package io.winback.campaign.pressure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Caps and contacts for tests without the application. */
public final class Pressures {

    private Pressures() {}

    /** The rules with the defaults of the product. */
    public static ContactPressure defaults() {
        return capped("1/14", "1/7", "3/30");
    }

    public static ContactPressure capped(String lost, String... others) {
        return new ContactPressure(new Config(
                List.of(Cap.of(lost)), List.of(others).stream().map(Cap::of).toList(), 6, 180, 30));
    }

    static ContactPressure quiet(int campaignMost, int quietDays, int surveyDays) {
        return new ContactPressure(new Config(List.of(), List.of(), campaignMost, quietDays, surveyDays));
    }

    /** A mail of a campaign without a survey. */
    public static Contact contact(String campaign, String at) {
        return contact(campaign, Instant.parse(at), new UUID(0, 1), null);
    }

    public static Contact contact(String campaign, Instant at, UUID enrollment, String survey) {
        return new Contact(UUID.randomUUID(), "anna-1", "EMAIL", at, "OFFERS", campaign, enrollment, survey);
    }

    public static ContactHistory history(Contact... contacts) {
        return new ContactHistory(List.of(contacts), Wishes.NONE);
    }

    private record Config(List<Cap> lost, List<Cap> others, int campaignMost, int quietDays, int surveyDays)
            implements PressureConfig {}
}
