package io.winback.campaign.delivery;

import java.time.Duration;
import java.util.List;

/**
 * A claimed batch: the messages are DISPATCHED, and no byte of them has left.
 *
 * @param probe the one mail tries whether the account at the mail server works again
 * @param more whether other messages may be due
 * @param pause how long the account has no room for more
 */
record Claim(List<Dispatch> dispatches, boolean probe, boolean more, Duration pause) {

    static Claim none(Duration pause) {
        return new Claim(List.of(), false, false, pause);
    }
}
