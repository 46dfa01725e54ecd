package io.winback.customer.intake;

import java.io.IOException;

/** From this line on the stream cannot be read. */
final class BrokenContentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenContentException(long line, String reason) {
        super(reason);
        this.line = line;
    }

    long line() {
        return line;
    }
}
