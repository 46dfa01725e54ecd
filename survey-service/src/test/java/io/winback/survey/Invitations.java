package io.winback.survey;

import io.winback.platform.ids.Ids;
import io.winback.platform.links.SignedLinks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes invitations and their links, as the campaign service does. */
@Singleton
public class Invitations {

    private final SignedLinks links;
    private final Ids ids;
    private final Clock clock;

    Invitations(SignedLinks links, Ids ids, Clock clock) {
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** One customer's invitation. */
    public record Invitation(
            UUID id, String customerId, String survey, String language, Instant expiresAt, String enrollmentId) {

        public String payload() {
            return String.join(
                    "|",
                    id.toString(),
                    customerId,
                    survey,
                    language,
                    Long.toString(expiresAt.getEpochSecond()),
                    enrollmentId,
                    "win-back");
        }

        public Invitation in(String other) {
            return new Invitation(id, customerId, survey, other, expiresAt, enrollmentId);
        }

        public Invitation expiring(Instant instant) {
            return new Invitation(id, customerId, survey, language, instant, enrollmentId);
        }

        public Invitation to(String other) {
            return new Invitation(id, customerId, other, language, expiresAt, enrollmentId);
        }
    }

    /** Of a customer not met before, for thirty days. */
    public Invitation anna() {
        var id = ids.next();
        return new Invitation(
                id,
                "anna-" + id,
                "churn-reason",
                "en",
                clock.instant().plus(Duration.ofDays(30)),
                ids.next().toString());
    }

    public String token(Invitation invitation) {
        return links.sign("survey", invitation.payload());
    }

    public String tokenFor(String purpose, Invitation invitation) {
        return links.sign(purpose, invitation.payload());
    }
}
