package io.winback.survey.inbox;

import org.jspecify.annotations.Nullable;

/**
 * An answer was dealt with.
 *
 * @param version of the answer as it was read; if it has changed since, it stays new
 */
record DoneRequest(@Nullable Long version) {

    static final String EXAMPLE = "{\"version\": 4711}";
}
