package io.winback.customer.intake.source;

import java.io.IOException;

/** A stream unpacks to more than is read here. */
public final class ContentTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    ContentTooLargeException(long limit) {
        super("The content has more than " + limit + " bytes.");
    }
}
