package io.winback.e2e;

import io.winback.local.parts.Ports;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as a pod of production runs it: profile prod, a part of its duties, and what else the manifests set. */
final class ProductionPod implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("winback.root", "../.."));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final Path log;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();

    private ProductionPod(String service, String profile, Map<String, String> settings, Path folder)
            throws IOException {
        var key = service + "-" + port;
        this.log = folder.resolve(key + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        ROOT.resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.put("QUARKUS_PROFILE", profile);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put(
                "WINBACK_SECURITY_KEYS",
                Files.write(folder.resolve(key + ".keys"), TestKeys.lines()).toString());
        environment.put(
                "WINBACK_SECURITY_LINK_KEYS",
                Files.writeString(folder.resolve(key + ".ring"), ReaderLinks.keyLine())
                        .toString());
        environment.put("WINBACK_SHOP_NAME", "Saffron & Sage");
        environment.put("WINBACK_SHOP_SENDER", "hello@shop.example");
        environment.put("WINBACK_SHOP_REPLY_TO", "care@shop.example");
        environment.put("WINBACK_SHOP_POSTAL_ADDRESS", "1 Market Street, London");
        environment.put("WINBACK_SHOP_URL", "https://shop.example");
        environment.put("WINBACK_SHOP_PUBLIC_URL", "https://shop.example");
        environment.put("WINBACK_SHOP_CURRENCY", "GBP");
        environment.put("WINBACK_SHOP_ZONE", "Europe/London");
        environment.put("WINBACK_SHOP_MARGIN", "0.30");
        environment.putAll(settings);
        this.process = builder.start();
    }

    /** A pod that serves. */
    static ProductionPod start(String service, Map<String, String> settings, Path folder) throws IOException {
        return new ProductionPod(service, "prod", settings, folder);
    }

    /** The job that migrates the service's database. */
    static ProductionPod migrate(String service, Map<String, String> settings, Path folder) throws IOException {
        return new ProductionPod(service, "prod,migrate", settings, folder);
    }

    /** The status of a health check, or 0 while nothing answers. */
    int health(String check) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/" + check))
                .timeout(PATIENCE)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The exit code of a job that has at most so long. */
    int exitCode(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + log());
        }
        return process.exitValue();
    }

    boolean runs() {
        return process.isAlive();
    }

    /** SIGTERM, as Kubernetes sends it. */
    void terminate() {
        process.destroy();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
