package io.winback.benchmark;

import io.winback.local.parts.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A packaged service in a process of its own, ready when {@link #start} returns. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static ServiceProcess start(Path jar, String database, String broker, Path log) throws Exception {
        var management = Ports.free();
        var keys = Files.createTempFile("keys", ".txt");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dquarkus.profile=local",
                        "-Dquarkus.http.port=" + Ports.free(),
                        "-Dquarkus.management.port=" + management,
                        "-Dquarkus.datasource.jdbc.url=" + database,
                        "-Dquarkus.datasource.username=postgres",
                        "-Dquarkus.datasource.password=postgres",
                        "-Dkafka.bootstrap.servers=" + broker,
                        "-Dwinback.security.keys=" + keys,
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var service = new ServiceProcess(builder.start());
        service.awaitReady(URI.create("http://localhost:" + management + "/q/health/ready"), log);
        return service;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(URI health, Path log) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                var request = HttpRequest.newBuilder(health).build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The service did not become ready:\n" + Files.readString(log));
    }
}
