package io.winback.platform.duty;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches the incoming channels off in a process that does not have the duty to consume. */
public final class ConsumerChannels implements ConfigSourceFactory {

    /** Above application.properties, below what the operator sets. */
    private static final int ORDINAL = 275;

    private static final Pattern CONNECTOR = Pattern.compile("(mp\\.messaging\\.incoming\\.[^.]+)\\.connector");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var configured = context.getValue(Duties.PROPERTY).getValue();
        if (configured == null || DutyList.parse(configured).contains(Duty.CONSUMERS)) {
            return List.of();
        }
        var off = new HashMap<String, String>();
        context.iterateNames().forEachRemaining(name -> {
            var channel = CONNECTOR.matcher(name);
            if (channel.matches()) {
                off.put(channel.group(1) + ".enabled", "false");
            }
        });
        return List.of(new PropertiesConfigSource(off, "duties without consumers", ORDINAL));
    }
}
