package io.winback.customer.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consent as it is told; without {@code at} it holds from now on, and says nothing when it repeats what is in force. */
public record Decision(
        ConsentKey about,
        ConsentStatus status,
        @Nullable ConsentBasis basis,
        @Nullable String source,
        @Nullable String proof,
        @Nullable Instant at) {

    public Decision {
        if (status == ConsentStatus.GRANTED && basis == null) {
            basis = ConsentBasis.OPT_IN;
        }
    }

    boolean repeats(@Nullable Consent current) {
        return at == null && current != null && current.status() == status && current.basis() == basis;
    }

    Consent takenAt(Instant now, boolean imported) {
        return new Consent(
                about.purpose(), about.channel(), status, basis, source, proof, at == null ? now : at, imported, null);
    }
}
