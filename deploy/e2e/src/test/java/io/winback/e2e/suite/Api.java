package io.winback.e2e.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What one process answers to calls. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;

    Api(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Calls as a marketer, and expects to be obeyed. */
    public JsonNode call(String method, String path, String body) throws IOException {
        return JSON.readTree(obeyed(method, path, body));
    }

    /** Calls as a marketer, and returns what was answered, whatever the status. */
    public String text(String method, String path, String body) throws IOException {
        return send(request(method, path, body, TestKeys.MARKETER)).body();
    }

    /** Posts as a shop does; the same key again has one effect. */
    public HttpResponse<String> post(String path, String idempotencyKey, String body) throws IOException {
        return send(request("POST", path, body, TestKeys.STOREFRONT).header("Idempotency-Key", idempotencyKey));
    }

    /** Reads as an auditor does. */
    public JsonNode read(String path) throws IOException {
        return JSON.readTree(send(request("GET", path, "", TestKeys.AUDITOR)).body());
    }

    /** @param key an API key of some role */
    public HttpRequest.Builder request(String method, String path, String body, String key) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(PATIENCE)
                .header("X-Api-Key", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String obeyed(String method, String path, String body) throws IOException {
        var answer = send(request(method, path, body, TestKeys.MARKETER));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
