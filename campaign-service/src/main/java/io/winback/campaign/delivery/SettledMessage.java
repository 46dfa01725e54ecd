package io.winback.campaign.delivery;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that will not change by itself any more.
 *
 * @param left it was sent, or may have been (UNKNOWN counts as sent for journey, pressure and cost)
 * @param end why the run ends with it; null lets it go on
 */
public record SettledMessage(
        UUID enrollment, boolean left, @Nullable End end) {

    /** The rule that ends a run, and the values it rests on. */
    public record End(String rule, Map<String, String> facts) {}

    static SettledMessage of(LedgerRow message, boolean left) {
        return new SettledMessage(message.enrollment(), left, null);
    }

    static SettledMessage of(Candidate message, boolean left) {
        return new SettledMessage(message.enrollment(), left, null);
    }
}
