package io.winback.platform.outbox;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** The broker did not take a row. */
final class RowRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final boolean permanent;

    RowRefusedException(OutboxRow row, @Nullable Throwable cause) {
        super("position=" + row.position() + " type=" + row.type() + ": " + cause, cause);
        this.position = row.position();
        this.permanent = cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException;
    }

    long position() {
        return position;
    }

    /** Whether sending the same bytes again can never help. */
    boolean permanent() {
        return permanent;
    }
}
