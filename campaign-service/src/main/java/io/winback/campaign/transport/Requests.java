package io.winback.campaign.transport;

import java.util.ArrayDeque;

/**
 * Tells a mail server that asks for fewer mails from one that makes single recipients wait (greylisting): by the share of such words among
 * the last hundred of this process. At its door it always means us. For one thread.
 */
public final class Requests {

    private static final int REMEMBERED = 100;
    private static final double MANY = 0.05;

    private final ArrayDeque<Boolean> words = new ArrayDeque<>();
    private int asking;

    /** Whether a word counts as a request for fewer mails: it asks for fewer, and so did one in twenty or more of the last. */
    public boolean heard(Outcome outcome) {
        var asks = outcome.account() == Outcome.Account.SLOWER;
        words.addLast(asks);
        asking += asks ? 1 : 0;
        if (words.size() > REMEMBERED && words.removeFirst()) {
            asking--;
        }
        var atTheDoor = outcome.state() == Outcome.State.RETURNED;
        if (!asks || (!atTheDoor && asking < MANY * words.size())) {
            return false;
        }
        // what was said before the rate was lowered says nothing about the lower rate
        words.clear();
        asking = 0;
        return true;
    }
}
