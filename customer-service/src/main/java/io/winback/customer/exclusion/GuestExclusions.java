package io.winback.customer.exclusion;

import io.winback.customer.customer.GuestData;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Whoever was left alone as a guest is left alone as a customer. */
@Singleton
class GuestExclusions implements GuestData {

    private final ExclusionRepository exclusions;
    private final Clock clock;

    GuestExclusions(ExclusionRepository exclusions, Clock clock) {
        this.exclusions = exclusions;
        this.clock = clock;
    }

    @Override
    public void move(Map<String, String> heirs, boolean history) {
        var now = clock.instant();
        for (var exclusion : exclusions.list("facts.customerId in ?1", heirs.keySet())) {
            var heir = Objects.requireNonNull(heirs.get(exclusion.facts().customerId()));
            exclusions.openOf(heir).stream()
                    .filter(other -> other.facts().isSameAs(exclusion.facts()))
                    .forEach(other -> other.absorb(exclusion, now));
            exclusions.flush();
            exclusion.giveTo(heir);
        }
        exclusions.flush();
    }
}
