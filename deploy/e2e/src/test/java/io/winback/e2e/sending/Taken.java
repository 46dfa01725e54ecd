package io.winback.e2e.sending;

import java.time.Instant;

/**
 * A mail that the mail server took.
 *
 * @param at business time
 */
record Taken(String messageId, String recipient, String sender, Instant at) {

    String line() {
        return String.join(" ", at.toString(), messageId, recipient, sender);
    }

    static Taken of(String line) {
        var fields = line.split(" ", -1);
        return new Taken(fields[1], fields[2], fields[3], Instant.parse(fields[0]));
    }
}
