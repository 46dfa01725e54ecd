package io.winback.campaign.delivery;

import java.util.UUID;

/** No such message. */
final class UnknownMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownMessageException(UUID id) {
        super("There is no message " + id + ".");
    }
}
