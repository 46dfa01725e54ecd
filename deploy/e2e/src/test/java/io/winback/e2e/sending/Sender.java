package io.winback.e2e.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.parts.Ports;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the packaged campaign service, which may be killed and started again. */
final class Sender implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(75);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Path runnable;
    private final Map<String, String> settings;
    private final Path log;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private volatile @Nullable Process process;

    /** @param name it greets the mail server with it */
    Sender(String name, Path runnable, Map<String, String> settings, Path folder) {
        this.name = name;
        this.runnable = runnable;
        this.settings = settings;
        this.log = folder.resolve(name + ".log");
    }

    String name() {
        return name;
    }

    /** Returns when it is ready. */
    void start() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.profile=local",
                        "-jar",
                        runnable.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(managementPort),
                        "QUARKUS_MAILER_OWN_HOST_NAME",
                        name));
        var started = builder.start();
        process = started;
        var end = System.nanoTime() + READY_WITHIN.toNanos();
        while (started.isAlive() && !ready()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " did not become ready, see " + log);
            }
            Thread.sleep(100);
        }
        if (!started.isAlive() && process == started) {
            throw new IllegalStateException(name + " ended while it started, see " + log);
        }
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** SIGTERM; returns whether it ended in time. */
    boolean stop() throws InterruptedException {
        var running = process;
        if (running == null) {
            return true;
        }
        running.destroy();
        var ended = running.waitFor(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            running.destroyForcibly().waitFor();
        }
        return ended;
    }

    boolean ready() {
        try {
            return send("GET", managementPort, "/q/health/ready", "").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode clock() throws IOException {
        return JSON.readTree(send("GET", managementPort, "/q/clock", "").body());
    }

    /** Nothing happens if its clock stands there already. */
    void moveTo(Instant instant) throws IOException {
        var answer = send("PUT", managementPort, "/q/clock", "{\"now\":\"" + instant + "\"}");
        if (answer.statusCode() != 200) {
            throw new IOException(name + ": " + answer.body());
        }
    }

    /** Calls REST as a marketer. */
    JsonNode call(String method, String path, String body) throws IOException {
        var answer = send(method, port, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Posts as a shop does; the same key again has one effect. */
    HttpResponse<String> post(String path, String idempotencyKey, String body) throws IOException {
        return send(request("POST", port, path, body, TestKeys.STOREFRONT)
                .header("Idempotency-Key", idempotencyKey)
                .build());
    }

    /** Reads as an auditor does. */
    JsonNode read(String path) throws IOException {
        return JSON.readTree(
                send(request("GET", port, path, "", TestKeys.AUDITOR).build()).body());
    }

    private static HttpResponse<String> send(String method, int port, String path, String body) throws IOException {
        return send(request(method, port, path, body, TestKeys.MARKETER).build());
    }

    private static HttpRequest.Builder request(String method, int port, String path, String body, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("X-Api-Key", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
