package io.winback.survey.improvement;

import org.jspecify.annotations.Nullable;

/**
 * How a fix is told.
 *
 * @param again also to those who were told of it before
 * @param expected how many are to be told, where that was looked at before; refused if it is another number by now
 */
record FixRequest(@Nullable Boolean again, @Nullable Long expected) {

    static final String EXAMPLE = "{\"again\": false}";

    static final FixRequest PLAIN = new FixRequest(null, null);

    boolean toldAgain() {
        return again != null && again;
    }
}
