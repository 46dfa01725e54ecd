package io.winback.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a person asks of an application over HTTP. */
final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String key;

    Api(ServiceProcess application, String key) {
        this.address = "http://localhost:" + application.port();
        this.key = key;
    }

    String get(String path) throws IOException, InterruptedException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    String put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json));
    }

    String post(String path) throws IOException, InterruptedException {
        return send("POST", path, HttpRequest.BodyPublishers.noBody());
    }

    private String send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Api-Key", key)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
