package io.winback.campaign.experiment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which variant of a campaign a customer gets: the same customer always the same, whatever the order in which variants are written. */
public final class Variant {

    private Variant() {}

    /** Drawn by weight, apart from the arm; none where the campaign has none. */
    public static @Nullable String of(String salt, String customer, Map<String, Integer> weights) {
        if (weights.isEmpty()) {
            return null;
        }
        var sorted = new TreeMap<>(weights);
        var sum = sorted.values().stream().mapToInt(Integer::intValue).sum();
        var drawn = Draw.of(salt + "|variant", customer).multiply(BigDecimal.valueOf(sum));
        var bound = 0;
        for (var variant : sorted.entrySet()) {
            bound += variant.getValue();
            if (drawn.compareTo(BigDecimal.valueOf(bound)) < 0) {
                return variant.getKey();
            }
        }
        return sorted.lastKey();
    }
}
