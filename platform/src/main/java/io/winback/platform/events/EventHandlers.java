package io.winback.platform.events;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Which consumer of this service works the events of a topic. */
@Singleton
class EventHandlers {

    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    private final Map<String, EventHandler> byTopic = new TreeMap<>();
    private final Config config;

    EventHandlers(@All List<EventHandler> handlers, Config config) {
        this.config = config;
        for (var handler : handlers) {
            for (var channel : handler.channels()) {
                byTopic.put(config.getValue("mp.messaging.incoming." + channel + ".topic", String.class), handler);
            }
        }
    }

    /** A channel that nobody registers would have dead letters that can never be replayed. */
    void check(@Observes StartupEvent started) {
        var unhandled = new TreeSet<String>();
        for (var property : config.getPropertyNames()) {
            var channel = CHANNEL.matcher(property);
            if (channel.matches()
                    && consumed(channel.group(1))
                    && !byTopic.containsKey(config.getValue(property, String.class))) {
                unhandled.add(channel.group(1));
            }
        }
        if (!unhandled.isEmpty()) {
            throw new IllegalStateException("No EventHandler names the incoming channels " + unhandled);
        }
    }

    private boolean consumed(String channel) {
        return config.getOptionalValue("mp.messaging.incoming." + channel + ".enabled", Boolean.class)
                .orElse(true);
    }

    List<String> topics() {
        return List.copyOf(byTopic.keySet());
    }

    Optional<EventHandler> of(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
