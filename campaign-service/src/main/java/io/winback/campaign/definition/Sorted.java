package io.winback.campaign.definition;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets in the order of their values, so that the same definition is always written the same. */
final class Sorted {

    private Sorted() {}

    /** What may not be null and is, is left for the validation to name. */
    static <T extends @Nullable Object> Set<T> of(Set<T> set) {
        return set.stream().anyMatch(value -> value == null) ? set : Collections.unmodifiableSet(new TreeSet<>(set));
    }
}
