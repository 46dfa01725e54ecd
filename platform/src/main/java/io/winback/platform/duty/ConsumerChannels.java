package io.winback.platform.duty;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches the incoming channels off in a process that does not have the duty to consume. */
public final class ConsumerChannels implements ConfigSourceFactory {

    /** Above application.properties, below what the operator sets. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var configured = context.getValue(Duties.PROPERTY).getValue();
        if (configured == null || DutyList.parse(configured).contains(Duty.CONSUMERS)) {
            return List.of();
        }
        var off = Map.of("mp.messaging.connector.smallrye-kafka.enabled", "false");
        return List.of(new PropertiesConfigSource(off, "duties without consumers", ORDINAL));
    }
}
