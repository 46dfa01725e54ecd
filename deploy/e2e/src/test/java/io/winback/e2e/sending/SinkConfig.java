package io.winback.e2e.sending;

import java.time.Clock;
import java.time.Duration;

/**
 * How the mail server behaves.
 *
 * @param lateWord how long it waits where it says its word late
 * @param longestPause it takes up to so long before it takes a mail
 * @param clock tells business time
 */
record SinkConfig(Faults faults, Duration lateWord, Duration longestPause, Clock clock) {}
