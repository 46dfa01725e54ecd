package io.winback.platform.time;

import java.time.Instant;

/** Fired in this process after the stepped business clock moved; workers need not wait for their next poll. */
public record ClockMoved(Instant now) {}
