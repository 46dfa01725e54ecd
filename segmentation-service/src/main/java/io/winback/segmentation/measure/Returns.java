package io.winback.segmentation.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a measure makes of returns. */
public enum Returns {
    /** Fully returned orders do not count, and amounts are less what came back. */
    NET,
    /** Whatever was not cancelled counts at its full amount. */
    IGNORED;

    /** As it is sent, {@code net} or {@code ignored}; NET where nothing is. */
    public static Returns of(@Nullable String text) {
        return Sent.choice("returns", text, List.of(values()), "Send net or ignored.");
    }
}
