package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reason to leave a customer alone, as the other services are told; without {@code until} it does not end by itself. */
@RegisterForReflection
public record Exclusion(ExclusionKind kind, @Nullable Instant until) {

    /** One of each kind, with the later end. */
    static Collection<Exclusion> both(List<Exclusion> some, List<Exclusion> others) {
        var byKind = new EnumMap<ExclusionKind, Exclusion>(ExclusionKind.class);
        Stream.concat(some.stream(), others.stream())
                .forEach(exclusion -> byKind.merge(exclusion.kind(), exclusion, Exclusion::later));
        return byKind.values();
    }

    private static Exclusion later(Exclusion one, Exclusion other) {
        return one.until == null || other.until != null && one.until.isAfter(other.until) ? one : other;
    }
}
