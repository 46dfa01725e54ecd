package io.winback.campaign.definition;

/** Other runs would be taken over than were shown. */
public final class MigrationChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationChangedException(long expected, long moves) {
        super("Not " + expected + " but " + moves
                + " runs would be taken over now; look at the preview again, and send what it says.");
    }
}
