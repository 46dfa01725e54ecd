package io.winback.e2e;

import static org.awaitility.Awaitility.await;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as it is shipped, on a database and a broker of its own; its business clock stands still at {@link #NOW}. */
final class PackagedService implements AutoCloseable {

    static final String NOW = "2026-06-30T10:00:00Z";

    private static final Path ROOT = Path.of(System.getProperty("winback.root", "../.."));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Databases databases;
    private final Broker broker;
    private final Process process;
    private final int port;
    private final int managementPort;

    private PackagedService(String name, Map<String, String> settings, Databases databases, Broker broker, Path folder)
            throws IOException {
        this.name = name;
        this.databases = databases;
        this.broker = broker;
        this.port = Ports.free();
        this.managementPort = Ports.free();
        var keys = Files.write(folder.resolve("keys"), TestKeys.lines());
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dquarkus.profile=local",
                        "-jar",
                        ROOT.resolve(name + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        var environment = builder.environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.url(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrap());
        environment.put("WINBACK_SECURITY_KEYS", keys.toString());
        environment.put("WINBACK_CLOCK_STEPPED", "true");
        environment.put("WINBACK_CLOCK_START", NOW);
        environment.putAll(settings);
        this.process = builder.start();
    }

    /**
     * Returns when it is ready.
     *
     * @param name of the service, as that of its database
     * @param settings environment variables besides
     */
    static PackagedService start(String name, Map<String, String> settings, Path folder) throws Exception {
        var broker = Broker.start(folder.resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        var service = new PackagedService(name, settings, Databases.temporary(), broker, folder);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> service.status(service.managementPort, "/q/health/ready") == 200);
        return service;
    }

    String address() {
        return "http://localhost:" + port;
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    /** Calls REST as a marketer and returns the answer's body. */
    String call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("X-Api-Key", TestKeys.MARKETER)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What its database answers to a question for one number. */
    long number(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(databases.url(name), "postgres", "postgres");
                var query = connection.createStatement();
                var row = query.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private int status(int at, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        broker.close();
        databases.close();
    }
}
