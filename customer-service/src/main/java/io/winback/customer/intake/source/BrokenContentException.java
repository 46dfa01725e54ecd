package io.winback.customer.intake.source;

import java.io.IOException;

/** From this line on the stream cannot be read. */
public final class BrokenContentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenContentException(long line, String reason) {
        super(reason);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
