package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One HTTP call that may be repeated without harm. */
record Call(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable String body) {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    static Call get(String url) {
        return new Call("GET", url, Map.of(), null);
    }

    static Call put(String url, JsonNode body) {
        return new Call("PUT", url, Map.of("Content-Type", "application/json"), Json.write(body));
    }

    static Call put(String url, String type, String body) {
        return new Call("PUT", url, Map.of("Content-Type", type), body);
    }

    /** @param once identifies the effect, so that a repeated call has it once */
    static Call post(String url, String once, @Nullable JsonNode body) {
        var call = new Call("POST", url, Map.of("Idempotency-Key", once), body == null ? "" : Json.write(body));
        return body == null ? call : call.with("Content-Type", "application/json");
    }

    static Call form(String url, String fields) {
        return new Call("POST", url, Map.of("Content-Type", "application/x-www-form-urlencoded"), fields);
    }

    Call key(String apiKey) {
        return with("X-Api-Key", apiKey);
    }

    private Call with(String header, String value) {
        var all = new TreeMap<>(headers);
        all.put(header, value);
        return new Call(method, url, all, body);
    }

    HttpRequest request() {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        return method + " " + url;
    }
}
