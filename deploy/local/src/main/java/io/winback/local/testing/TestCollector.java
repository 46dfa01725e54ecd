package io.winback.local.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A collector of traces by OTLP over HTTP, which keeps what it gets. A test resource of a profile that switches tracing on; a test gets it
 * in a field of this type.
 */
public final class TestCollector implements QuarkusTestResourceLifecycleManager, AutoCloseable {

    private final HttpServer server;
    private final List<Seen> spans = new CopyOnWriteArrayList<>();

    /**
     * A span as it arrived.
     *
     * @param links what it is a step after: the span ids
     * @param text everything in it, to look for what must not be there
     */
    public record Seen(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            Span.SpanKind kind,
            Map<String, String> attributes,
            List<String> links,
            String text) {}

    /** Listens on this machine from now on. */
    public TestCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /** That make a service send everything here. */
    public Map<String, String> settings() {
        return Map.of(
                "winback.tracing.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "winback.tracing.ratio",
                "1",
                "quarkus.otel.exporter.otlp.traces.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "200ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType().equals(TestCollector.class));
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What has arrived. */
    public List<Seen> spans() {
        return List.copyOf(spans);
    }

    /** What has arrived under this name. */
    public List<Seen> named(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    /** The span of this id, if it has arrived. */
    public Optional<Seen> span(String id) {
        return spans.stream().filter(span -> span.id().equals(id)).findFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = exchange.getRequestBody()) {
            keep(ExportTraceServiceRequest.parseFrom(body));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        } catch (InvalidProtocolBufferException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private void keep(ExportTraceServiceRequest request) {
        for (var resource : request.getResourceSpansList()) {
            var service = attributes(resource.getResource().getAttributesList()).getOrDefault("service.name", "");
            all(resource).map(span -> seen(service, span)).forEach(spans::add);
        }
    }

    private static Stream<Span> all(ResourceSpans resource) {
        return resource.getScopeSpansList().stream().flatMap(scope -> scope.getSpansList().stream());
    }

    private static Seen seen(String service, Span span) {
        return new Seen(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind(),
                attributes(span.getAttributesList()),
                span.getLinksList().stream().map(link -> hex(link.getSpanId())).toList(),
                span.toString());
    }

    private static Map<String, String> attributes(List<KeyValue> values) {
        var attributes = new HashMap<String, String>();
        for (var value : values) {
            var cell = value.getValue();
            attributes.put(
                    value.getKey(), cell.hasIntValue() ? Long.toString(cell.getIntValue()) : cell.getStringValue());
        }
        return attributes;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
