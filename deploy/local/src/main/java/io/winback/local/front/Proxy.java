package io.winback.local.front;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Hands a request to the service whose path it is, as an ingress would: any method, headers and bodies streamed as they are. */
final class Proxy {

    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "host",
            "expect");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    void pass(HttpExchange exchange, Sources.Service service) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request(exchange, service), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            Answer.problem(
                            502,
                            "Bad Gateway",
                            "The " + service.name() + " service does not answer; the front page says why.")
                    .send(exchange);
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try (var body = response.body()) {
            answer(exchange, response, body);
        }
    }

    private static HttpRequest request(HttpExchange exchange, Sources.Service service) {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var request = HttpRequest.newBuilder(service.at(uri.getRawPath() + query))
                .method(exchange.getRequestMethod(), body(exchange));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.header("X-Forwarded-Proto", "http");
        var host = exchange.getRequestHeaders().getFirst("Host");
        if (host != null) {
            request.header("X-Forwarded-Host", host);
        }
        return request.build();
    }

    private static HttpRequest.BodyPublisher body(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var length = headers.getFirst("Content-Length");
        if (length == null && !headers.containsKey("Transfer-Encoding") || "0".equals(length)) {
            return HttpRequest.BodyPublishers.noBody();
        }
        var stream = HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody);
        return length == null ? stream : HttpRequest.BodyPublishers.fromPublisher(stream, Long.parseLong(length));
    }

    private static void answer(HttpExchange exchange, HttpResponse<?> response, InputStream body) throws IOException {
        var head = exchange.getResponseHeaders();
        response.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                values.forEach(value -> head.add(name, value));
            }
        });
        var status = response.statusCode();
        var length = response.headers().firstValueAsLong("Content-Length");
        var empty =
                status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD") || length.orElse(-1) == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : length.orElse(0));
        if (!empty) {
            try (var out = exchange.getResponseBody()) {
                body.transferTo(out);
            }
        }
    }
}
