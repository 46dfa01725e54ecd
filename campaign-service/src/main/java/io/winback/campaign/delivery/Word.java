package io.winback.campaign.delivery;

import io.winback.campaign.transport.Outcome;
import java.util.UUID;

/**
 * What became of one dispatch.
 *
 * @param probe whether it tried if the account at the mail server works again
 */
record Word(UUID message, String customer, int attempt, boolean probe, Outcome outcome) {

    static Word of(Dispatch dispatch, boolean probe, Outcome outcome) {
        var message = dispatch.message();
        return new Word(message.id(), message.customer(), dispatch.attempt(), probe, outcome);
    }
}
