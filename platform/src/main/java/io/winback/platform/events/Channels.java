package io.winback.platform.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The incoming channels of this service, as they are configured. */
@Singleton
class Channels {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final Pattern WITH_TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    private final Config config;

    Channels(Config config) {
        this.config = config;
    }

    /** Of all that are configured, whether this process consumes them or not. */
    List<String> names() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(WITH_TOPIC::matcher)
                .filter(property -> property.matches()
                        && config.getOptionalValue(property.group(), String.class)
                                .isPresent())
                .map(property -> property.group(1))
                .sorted()
                .toList();
    }

    String topic(String channel) {
        return config.getValue(INCOMING + channel + ".topic", String.class);
    }

    /** The consumer group, which is the same for all processes of the service. */
    String group(String channel) {
        return config.getValue(INCOMING + channel + ".group.id", String.class);
    }

    /** Whether this process consumes it. */
    boolean consumed(String channel) {
        return config.getOptionalValue(INCOMING + channel + ".enabled", Boolean.class)
                .orElse(true);
    }
}
