package io.winback.campaign.transport;

import org.jspecify.annotations.Nullable;

/** What the mail server, or its silence, said of one dispatch. */
public record Outcome(
        String state, @Nullable Integer code, @Nullable String text) {

    public static Outcome sent() {
        return new Outcome("SENT", 250, null);
    }

    /** Nothing left; may be tried again. */
    public static Outcome deferred(@Nullable Integer code, String text) {
        return new Outcome("DEFERRED", code, text);
    }

    /** Nothing left, and trying again cannot help. */
    public static Outcome failed(@Nullable Integer code, String text) {
        return new Outcome("FAILED", code, text);
    }

    /** The mail may have left; it is not sent again. */
    public static Outcome unknown(String text) {
        return new Outcome("UNKNOWN", null, text);
    }

    public boolean left() {
        return state.equals("SENT") || state.equals("UNKNOWN");
    }

    public boolean settles() {
        return !state.equals("DEFERRED");
    }
}
