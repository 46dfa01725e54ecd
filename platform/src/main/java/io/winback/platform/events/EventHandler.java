package io.winback.platform.events;

import java.util.List;
import java.util.Set;

/** A consumer, as whoever replays a dead letter finds it: the same work that is done with what comes by the channel. */
public interface EventHandler {

    /** The incoming channels whose events this one works. */
    Set<String> channels();

    /** Runs in a transaction and must be idempotent. */
    void work(List<ReceivedEvent> events);
}
