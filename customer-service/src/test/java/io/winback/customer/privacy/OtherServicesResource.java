package io.winback.customer.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The three other services as far as an export sees them: they answer whoever brings the operator's key. */
public class OtherServicesResource implements QuarkusTestResourceLifecycleManager {

    static volatile boolean down;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/operations/", OtherServicesResource::answer);
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "winback.export.services.segmentation", address,
                "winback.export.services.campaign", address,
                "winback.export.services.survey", address);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var allowed = TestKeys.OPERATOR.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"));
        var service = exchange.getRequestURI().getPath().split("/")[3];
        var customer = exchange.getRequestURI().getQuery().split("=")[1];
        var body = "{\"customerId\":\"%s\",\"service\":\"%s-service\",\"data\":{}}"
                .formatted(customer, service)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : allowed ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
