package io.winback.campaign.window;

import java.time.ZoneId;
import java.util.Map;

/** The zone a customer's days and hours are reckoned in, and how we came to it. */
public record CustomerZone(ZoneId id, Source source) {

    /** In this order. */
    public enum Source {
        CUSTOMER,
        /** The customer's country keeps one time. */
        COUNTRY,
        SHOP
    }

    /** For a decision. */
    public Map<String, String> facts() {
        return Map.of("zone", id.getId(), "zoneOf", source.name());
    }
}
