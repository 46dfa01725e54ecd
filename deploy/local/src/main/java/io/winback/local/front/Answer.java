package io.winback.local.front;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole answer with the headers every answer of the front carries. */
record Answer(int status, String type, String body, Map<String, String> headers) {

    static Answer page(int status, String html, String contentSecurityPolicy) {
        return new Answer(
                status,
                "text/html; charset=utf-8",
                html,
                Map.of("Content-Security-Policy", contentSecurityPolicy, "X-Frame-Options", "SAMEORIGIN"));
    }

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json", JsonText.of(value), Map.of());
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text, Map.of());
    }

    static Answer problem(int status, String title, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", status);
        problem.put("title", title);
        problem.put("detail", detail);
        return new Answer(status, "application/problem+json", JsonText.of(problem), Map.of());
    }

    void send(HttpExchange exchange) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = exchange.getResponseHeaders();
        head.set("Content-Type", type);
        head.set("Cache-Control", "no-store");
        head.set("X-Content-Type-Options", "nosniff");
        head.set("Referrer-Policy", "no-referrer");
        headers.forEach(head::set);
        var withBody = !exchange.getRequestMethod().equals("HEAD") && bytes.length > 0;
        exchange.sendResponseHeaders(status, withBody ? bytes.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
