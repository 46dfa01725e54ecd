package io.winback.platform.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches OpenTelemetry off in a process that has no endpoint to send traces to. */
public final class TracingSwitch implements ConfigSourceFactory {

    /** Above application.properties, below what the operator sets. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue("winback.tracing.endpoint").getValue();
        var off = endpoint == null || endpoint.isBlank();
        var settings = off
                ? Map.of("quarkus.otel.sdk.disabled", "true")
                : Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.endpoint", endpoint);
        return List.of(new PropertiesConfigSource(settings, "tracing", ORDINAL));
    }
}
