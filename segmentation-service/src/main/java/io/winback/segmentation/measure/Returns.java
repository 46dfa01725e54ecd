package io.winback.segmentation.measure;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a measure makes of returns. */
public enum Returns {
    /** Fully returned orders do not count, and amounts are less what came back. */
    NET,
    /** Whatever was not cancelled counts at its full amount. */
    IGNORED;

    /** As it is sent, {@code net} or {@code ignored}; NET where nothing is. */
    public static Returns of(@Nullable String text) {
        return text == null || text.isBlank()
                ? NET
                : Arrays.stream(values())
                        .filter(returns -> returns.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidMeasureException("returns", "Send net or ignored."));
    }
}
