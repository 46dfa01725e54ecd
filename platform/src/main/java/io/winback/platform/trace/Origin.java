package io.winback.platform.trace;

import org.jspecify.annotations.Nullable;

/**
 * Whom an event is about, and the step that told it.
 *
 * @param traceparent absent where that step was not sampled
 */
public record Origin(String key, @Nullable String traceparent) {}
