package io.winback.segmentation.lifecycle;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All policies in force.
 *
 * @param standard decides where no category has a policy of its own
 * @param byCategory as the shop names its categories
 */
public record Policies(Policy standard, SortedMap<String, Policy> byCategory) {

    static final int MOST_CATEGORIES = 100;

    public Policies {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    }

    /** These with another policy for the category, or with another standard where none is named. */
    Policies with(@Nullable String category, Policy policy) {
        if (category == null) {
            return new Policies(policy, byCategory);
        }
        var changed = new TreeMap<>(byCategory);
        changed.put(category, policy);
        if (changed.size() > MOST_CATEGORIES) {
            throw new InvalidPolicyException(
                    "category", "At most " + MOST_CATEGORIES + " categories have their own policy.");
        }
        return new Policies(standard, changed);
    }

    Policies without(String category) {
        var changed = new TreeMap<String, Policy>(byCategory);
        changed.remove(category);
        return new Policies(standard, changed);
    }

    static Policies of(Policy standard) {
        return new Policies(standard, new TreeMap<>(Map.of()));
    }
}
