package io.winback.campaign.definition;

/** Others would be written to than were shown. */
public final class AudienceMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AudienceMovedException(long seen, long now) {
        super("When this was last looked at, " + seen + " customers were in the segment, and now it is " + now
                + ": more than a tenth of a difference. Rehearse again, and launch with the audience it says.");
    }
}
