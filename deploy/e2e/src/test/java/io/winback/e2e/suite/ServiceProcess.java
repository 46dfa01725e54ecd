package io.winback.e2e.suite;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.parts.Ports;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of a packaged service, which may end in any way and be started again: at the same address, with the same log. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(75);
    private static final Set<ServiceProcess> STARTED = ConcurrentHashMap.newKeySet();

    static {
        // whoever breaks it off leaves no process behind
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> STARTED.forEach(ServiceProcess::abandon), "abandon services"));
    }

    private final ServiceSpec spec;
    private final Path folder;
    private final Api api;
    private final Api management = new Api(Ports.free());
    private volatile @Nullable Process process;

    /** @param folder for its log and its keys */
    public ServiceProcess(ServiceSpec spec, Path folder) {
        this(spec, folder, Ports.free());
    }

    ServiceProcess(ServiceSpec spec, Path folder, int port) {
        this.spec = spec;
        this.folder = folder;
        this.api = new Api(port);
    }

    public String name() {
        return spec.name();
    }

    /** Returns at once. */
    public void begin() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        spec.runnable().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        var environment = builder.environment();
        environment.put("QUARKUS_PROFILE", spec.profile());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(api.port()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management.port()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("WINBACK_SECURITY_KEYS", file("keys", String.join("\n", TestKeys.lines())));
        environment.put("WINBACK_SECURITY_LINK_KEYS", file("ring", ReaderLinks.keyLine()));
        environment.putAll(spec.settings());
        process = builder.start();
        STARTED.add(this);
    }

    /** Returns when it is ready. */
    public void start() throws IOException {
        begin();
        awaitReady();
    }

    public void awaitReady() {
        await(name() + " is ready, see " + logFile())
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .failFast(name() + " ended while it started, see " + logFile(), () -> !runs())
                .until(this::ready);
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** SIGTERM; returns at once. */
    public void terminate() {
        var running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /** SIGTERM; returns whether it ended in time, and ends it if not. */
    public boolean stop() throws InterruptedException {
        terminate();
        var running = process;
        var ended = running == null || running.waitFor(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            kill();
        }
        return ended;
    }

    public boolean runs() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** The exit code of a process that has at most so long. */
    public int exitCode(Duration within) throws InterruptedException {
        var running = process;
        if (running == null || !running.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name() + " does not end: " + log());
        }
        return running.exitValue();
    }

    public boolean ready() {
        return health("ready") == 200;
    }

    /**
     * The status of a health check, or 0 while nothing answers.
     *
     * @param check ready, live or started
     */
    public int health(String check) {
        try {
            return management
                    .send(management
                            .request("GET", "/q/health/" + check, "", TestKeys.AUDITOR)
                            .timeout(Duration.ofSeconds(5)))
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    public Api api() {
        return api;
    }

    /** Health, metrics and the clock. */
    public Api management() {
        return management;
    }

    public JsonNode clock() throws IOException {
        return management.call("GET", "/q/clock", "");
    }

    /** Nothing happens if its clock stands there already. */
    public void moveTo(Instant instant) throws IOException {
        management.obeyed("PUT", "/q/clock", "{\"now\":\"" + instant + "\"}");
    }

    /** All that it has written since it was started first. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path logFile() {
        return folder.resolve(name() + ".log");
    }

    private String file(String kind, String content) throws IOException {
        return Files.writeString(folder.resolve(name() + "." + kind), content + "\n")
                .toString();
    }

    /** kill -9, without waiting for its end. */
    public void abandon() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** SIGTERM, and its end. */
    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
