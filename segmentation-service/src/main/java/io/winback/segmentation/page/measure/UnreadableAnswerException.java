package io.winback.segmentation.page.measure;

import org.jspecify.annotations.Nullable;

/** A field of the form above a measure holds what is no date, no number, or none of the choices. */
class UnreadableAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    UnreadableAnswerException(String field, @Nullable Throwable cause) {
        super("The field " + field + " cannot be read.", cause);
        this.field = field;
    }

    String field() {
        return field;
    }
}
