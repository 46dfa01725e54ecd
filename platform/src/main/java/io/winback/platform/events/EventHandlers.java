package io.winback.platform.events;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which consumer of this service works the events of a topic. */
@Singleton
class EventHandlers {

    private final Map<String, EventHandler> byTopic = new TreeMap<>();
    private final Channels channels;

    EventHandlers(@All List<EventHandler> handlers, Channels channels) {
        this.channels = channels;
        for (var handler : handlers) {
            for (var channel : handler.channels()) {
                byTopic.put(channels.topic(channel), handler);
            }
        }
    }

    /** A channel that nobody registers would have dead letters that can never be replayed. */
    void check(@Observes StartupEvent started) {
        var unhandled = channels.names().stream()
                .filter(channel -> channels.consumed(channel) && !byTopic.containsKey(channels.topic(channel)))
                .toList();
        if (!unhandled.isEmpty()) {
            throw new IllegalStateException("No EventHandler names the incoming channels " + unhandled);
        }
    }

    List<String> topics() {
        return List.copyOf(byTopic.keySet());
    }

    Optional<EventHandler> of(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
