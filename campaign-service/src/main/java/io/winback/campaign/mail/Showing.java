package io.winback.campaign.mail;

/**
 * For whom a mail is written.
 *
 * @param inert to be looked at only: its links count and change nothing
 * @param dark on dark paper whatever the reader's screen says
 */
public record Showing(boolean inert, boolean dark) {

    static final Showing REAL = new Showing(false, false);
    public static final Showing TRIED = new Showing(true, false);
    public static final Showing TRIED_DARK = new Showing(true, true);
}
