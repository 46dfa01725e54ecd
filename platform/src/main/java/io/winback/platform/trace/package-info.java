/**
 * Traces that follow a customer. Work that comes by an event, by a timer or days later begins a trace of its own, with a link to the step
 * before; the {@link Trail} remembers which step that was (ADR 0039).
 */
@org.jspecify.annotations.NullMarked
package io.winback.platform.trace;
