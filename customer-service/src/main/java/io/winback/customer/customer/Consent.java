package io.winback.customer.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision on one purpose and channel, as it was taken at {@code at}.
 *
 * @param proof what shows that the decision was taken: a form, the text that was agreed to, the times of a double opt-in
 * @param imported told by a list or on a page behind a link, not where the customer had signed in; it never opens a suppressed channel
 * @param until for the basis EXISTING_CUSTOMER: when it stops to permit; absent where it does not permit at all
 */
@RegisterForReflection
public record Consent(
        Purpose purpose,
        Channel channel,
        ConsentStatus status,
        @Nullable ConsentBasis basis,
        @Nullable String source,
        @Nullable String proof,
        Instant at,
        boolean imported,
        @Nullable Instant until) {

    @JsonIgnore
    ConsentKey key() {
        return new ConsentKey(purpose, channel);
    }

    /** Whether this decision counts against {@code other} on the same purpose: the later one, and of two at once the withdrawal. */
    boolean overrules(@Nullable Consent other) {
        return other == null || at.isAfter(other.at) || at.equals(other.at) && status.compareTo(other.status) > 0;
    }

    boolean grants() {
        return status == ConsentStatus.GRANTED;
    }

    /** Whether it stands on a purchase: permitted as long as the last order is not too old. */
    boolean restsOnPurchase() {
        return grants() && basis == ConsentBasis.EXISTING_CUSTOMER;
    }

    /** Whether it can permit anything; with {@code until}, up to then. */
    boolean permits() {
        return grants() && (basis != ConsentBasis.EXISTING_CUSTOMER || until != null);
    }

    /** Whether it permits at {@code now}. */
    public boolean permitsAt(Instant now) {
        return permits() && (until == null || now.isBefore(until));
    }

    /** Whether it opens a channel that was closed by {@code suppression}. */
    boolean lifts(Suppression suppression) {
        return grants()
                && !imported
                && channel == suppression.channel()
                && basis != ConsentBasis.EXISTING_CUSTOMER
                && at.isAfter(suppression.at());
    }

    Consent lasting(@Nullable Instant newUntil) {
        return Objects.equals(until, newUntil)
                ? this
                : new Consent(purpose, channel, status, basis, source, proof, at, imported, newUntil);
    }
}
