package io.winback.customer.exclusion;

import io.winback.customer.customer.Exclusion;
import io.winback.customer.customer.ExclusionKind;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** What a customer's exclusions come to: one of each kind, with the latest end; without an end wins over any. */
final class InForce {

    private InForce() {}

    static List<Exclusion> of(Collection<StoredExclusion> exclusions, Instant now) {
        var ends = new EnumMap<ExclusionKind, Optional<Instant>>(ExclusionKind.class);
        exclusions.stream()
                .filter(exclusion -> exclusion.inForceAt(now))
                .forEach(exclusion -> ends.merge(
                        exclusion.facts().kind(),
                        Optional.ofNullable(exclusion.facts().until()),
                        InForce::later));
        return ends.entrySet().stream()
                .map(end -> new Exclusion(end.getKey(), end.getValue().orElse(null)))
                .toList();
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.flatMap(end -> other.map(otherEnd -> end.isAfter(otherEnd) ? end : otherEnd));
    }
}
