package io.winback.campaign.transport;

import org.jspecify.annotations.Nullable;

/** How far the talk with the mail server had come. */
enum Phase {
    /** Connection, greeting, TLS, authentication: nothing was said of any mail. */
    DOOR,
    SENDER,
    RECIPIENT,
    /** Whether content may come, the content itself and the final dot. */
    CONTENT;

    /** The words of the mail client for a refused command; what it does not name was refused last. */
    static Phase of(boolean begun, @Nullable String failure) {
        if (!begun) {
            return DOOR;
        }
        if (failure == null) {
            return CONTENT;
        }
        return failure.startsWith("sender address")
                ? SENDER
                : failure.startsWith("recipient address") ? RECIPIENT : CONTENT;
    }
}
