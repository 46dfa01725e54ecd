package io.winback.platform.events;

import org.jspecify.annotations.Nullable;

/** The event can never be worked as it is. */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
