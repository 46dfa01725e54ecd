package io.winback.campaign.delivery;

import java.util.UUID;

/** Only what may have left and is held can be resolved. */
final class MessageStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessageStateException(UUID id, String state) {
        super("Message " + id + " is " + state + ". Only a message that is UNKNOWN can be resolved.");
    }
}
