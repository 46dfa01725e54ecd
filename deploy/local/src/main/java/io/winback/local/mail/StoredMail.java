package io.winback.local.mail;

import java.time.Instant;
import java.util.List;

/** A mail as it was accepted: its envelope and its bytes. Numbers begin with 1 and have no gap. */
record StoredMail(long number, Envelope envelope, byte[] raw) {

    /** Who sent it to whom, and when it was accepted. */
    record Envelope(Instant receivedAt, String from, List<String> to) {

        String text() {
            return receivedAt + "\n" + from + "\n" + String.join("\n", to);
        }

        static Envelope parse(String text) {
            var lines = text.lines().toList();
            return new Envelope(Instant.parse(lines.get(0)), lines.get(1), lines.subList(2, lines.size()));
        }
    }
}
