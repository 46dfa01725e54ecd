package io.winback.campaign.audience;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer permits for one purpose by mail, by the business clock.
 *
 * @param granted last time; none: never
 * @param until when it is over by itself, exclusive; none: not by itself
 * @param withdrawn last time; none: never
 */
public record Permission(
        String purpose,
        @Nullable Instant granted,
        @Nullable Instant until,
        @Nullable Instant withdrawn) {

    /** By which a permission may be found to lack. */
    public static final List<String> RULES = List.of("NO_CONSENT", "WITHDRAWN", "CONSENT_EXPIRED");

    /**
     * Why nothing may be sent for it.
     *
     * @param facts the values the rule looked at
     */
    public record Lack(String rule, Map<String, String> facts) {}

    /** Empty: it is permitted. A withdrawal at the same instant as a grant wins. */
    public Optional<Lack> lack(Instant now) {
        if (granted == null) {
            return Optional.of(new Lack("NO_CONSENT", Map.of("purpose", purpose)));
        }
        if (withdrawn != null && !granted.isAfter(withdrawn)) {
            return Optional.of(new Lack("WITHDRAWN", Map.of("purpose", purpose, "at", withdrawn.toString())));
        }
        return until == null || now.isBefore(until)
                ? Optional.empty()
                : Optional.of(new Lack("CONSENT_EXPIRED", Map.of("purpose", purpose, "until", until.toString())));
    }
}
