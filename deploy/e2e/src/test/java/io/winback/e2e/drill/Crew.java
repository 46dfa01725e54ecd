package io.winback.e2e.drill;

import io.winback.e2e.suite.Api;
import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.ServiceSpec;
import io.winback.e2e.suite.Suite;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A process of each service, all of the same version, that come and go together. */
final class Crew implements AutoCloseable {

    private final Map<String, ServiceProcess> processes = new LinkedHashMap<>();

    /** @param kind what the processes of this crew have of their own; their names, too, if there is another crew */
    Crew(Suite suite, UnaryOperator<ServiceSpec> kind) {
        Suite.SERVICES.forEach(
                service -> processes.put(service, new ServiceProcess(kind.apply(suite.spec(service)), suite.folder())));
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "abandon"));
    }

    /** Returns when all are ready; their clocks stand there if they have one to move. */
    Crew start() throws IOException {
        for (var process : processes.values()) {
            process.begin();
        }
        processes.values().forEach(ServiceProcess::awaitReady);
        return this;
    }

    /** SIGTERM; returns whether all ended by themselves. */
    boolean stop() throws InterruptedException {
        processes.values().forEach(ServiceProcess::terminate);
        var ended = true;
        for (var process : processes.values()) {
            ended &= process.stop();
        }
        return ended;
    }

    ServiceProcess of(String service) {
        return Objects.requireNonNull(processes.get(service), service);
    }

    Api api(String service) {
        return of(service).api();
    }

    Collection<ServiceProcess> all() {
        return processes.values();
    }

    void moveTo(Instant instant) throws IOException {
        for (var process : processes.values()) {
            process.moveTo(instant);
        }
    }

    private void abandon() {
        processes.values().forEach(ServiceProcess::abandon);
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
