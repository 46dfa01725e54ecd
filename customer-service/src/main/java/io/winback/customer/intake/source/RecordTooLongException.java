package io.winback.customer.intake.source;

import java.io.IOException;

/** A record that does not end. */
final class RecordTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    RecordTooLongException(int longest) {
        super("a record is longer than " + longest + " characters; is a quote not closed?");
    }
}
