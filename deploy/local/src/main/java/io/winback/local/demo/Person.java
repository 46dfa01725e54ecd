package io.winback.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the shop would know them; all but the id and the country is invented.
 *
 * @param permits one yes or no for offers, surveys and news together
 */
record Person(
        String id,
        String name,
        String email,
        String language,
        @Nullable String country,
        boolean permits) {

    private static final Map<String, String> ZONES = Map.of(
            "en", "Europe/London",
            "zh", "Asia/Shanghai",
            "et", "Europe/Tallinn",
            "uk", "Europe/Kyiv");

    /** The body of a PUT of this customer, who decided about consent at the given instant. */
    ObjectNode json(Instant decidedAt) {
        var body = Json.object()
                .put("name", name)
                .put("email", email)
                .put("language", language)
                .put("zone", ZONES.get(language));
        if (country != null) {
            body.put("country", country);
        }
        var consents = body.putArray("consents");
        for (var purpose : List.of("OFFERS", "SURVEY", "NEWS")) {
            var consent = consents.addObject()
                    .put("purpose", purpose)
                    .put("status", permits ? "GRANTED" : "DENIED")
                    .put("source", "demo checkout")
                    .put("at", decidedAt.toString());
            if (permits) {
                consent.put("basis", "OPT_IN");
            }
        }
        return body;
    }
}
