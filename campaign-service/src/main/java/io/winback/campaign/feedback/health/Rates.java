package io.winback.campaign.feedback.health;

import io.winback.platform.statistics.Interval;

/** Mails that left in a period, and how many of them were reported. */
public record Rates(long mails, long hardBounces, long complaints) {

    /** So few reports may be chance, however high their share. */
    private static final long FEWEST = 3;

    public static final Rates NONE = new Rates(0, 0, 0);

    /** Share of hard bounces, 0 to 1. */
    public double bounceShare() {
        return share(hardBounces);
    }

    /** Share of complaints, 0 to 1. */
    public double complaintShare() {
        return share(complaints);
    }

    /**
     * Whether hard bounces reach a limit, and are above the lower one beyond doubt: one of fifty is chance.
     *
     * @param surely share which the lower end of the 95 % interval must exceed
     */
    public boolean bouncesReach(double limit, double surely) {
        return reaches(hardBounces, limit, surely);
    }

    /** As {@link #bouncesReach}, of complaints. */
    public boolean complaintsReach(double limit, double surely) {
        return reaches(complaints, limit, surely);
    }

    private boolean reaches(long reports, double limit, double surely) {
        return reports >= FEWEST
                && share(reports) >= limit
                && Interval.of(share(reports), mails).low() > surely;
    }

    /** More reports than mails are possible where mails left before the period; that is all of them. */
    private double share(long reports) {
        return mails == 0 ? 0 : Math.min(1, (double) reports / mails);
    }
}
