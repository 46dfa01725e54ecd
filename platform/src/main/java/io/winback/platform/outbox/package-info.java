/** Facts and their events are written in one transaction; the relay brings the events to Kafka, in order and at least once. */
@NullMarked
package io.winback.platform.outbox;

import org.jspecify.annotations.NullMarked;
