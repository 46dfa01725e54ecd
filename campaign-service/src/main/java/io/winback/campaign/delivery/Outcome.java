package io.winback.campaign.delivery;

import org.jspecify.annotations.Nullable;

/** What the mail server, or its silence, said of one dispatch. */
record Outcome(
        String state, @Nullable Integer code, @Nullable String text) {

    static Outcome sent() {
        return new Outcome("SENT", 250, null);
    }

    /** Nothing left; may be tried again. */
    static Outcome deferred(@Nullable Integer code, String text) {
        return new Outcome("DEFERRED", code, text);
    }

    /** Nothing left, and trying again cannot help. */
    static Outcome failed(@Nullable Integer code, String text) {
        return new Outcome("FAILED", code, text);
    }

    /** The mail may have left; it is not sent again. */
    static Outcome unknown(String text) {
        return new Outcome("UNKNOWN", null, text);
    }

    boolean left() {
        return state.equals("SENT") || state.equals("UNKNOWN");
    }

    boolean settles() {
        return !state.equals("DEFERRED");
    }
}
