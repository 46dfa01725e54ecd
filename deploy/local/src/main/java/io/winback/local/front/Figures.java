package io.winback.local.front;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The figures of the page, asked of the services once a second while somebody looks, and now and then while nobody does. What is missing keeps its last value. */
final class Figures implements AutoCloseable {

    private static final long LOOKING_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long IDLE_NANOS = Duration.ofSeconds(8).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sources sources;
    private final Supplier<Optional<String>> auditorKey;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "figures");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lastAsked = System.nanoTime() - LOOKING_NANOS;
    private long refreshed = System.nanoTime() - IDLE_NANOS;
    private volatile Snapshot latest = Snapshot.empty();

    /** What was last heard. */
    record Snapshot(Json clock, Json stages, Json suite, Json mails) {

        static Snapshot empty() {
            return new Snapshot(Json.nothing(), Json.nothing(), Json.nothing(), Json.nothing());
        }
    }

    Figures(Sources sources, Supplier<Optional<String>> auditorKey) {
        this.sources = sources;
        this.auditorKey = auditorKey;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::refreshSafely, 0, 1, TimeUnit.SECONDS);
    }

    Snapshot latest() {
        lastAsked = System.nanoTime();
        return latest;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** An exception would end the timer for good. */
    private void refreshSafely() {
        try {
            refresh();
        } catch (RuntimeException e) {
            System.getLogger("front").log(System.Logger.Level.WARNING, "figures not refreshed", e);
        }
    }

    private void refresh() {
        long now = System.nanoTime();
        if (now - lastAsked > LOOKING_NANOS && now - refreshed < IDLE_NANOS) {
            return;
        }
        refreshed = now;
        var before = latest;
        latest = new Snapshot(
                clock().orElse(before.clock()),
                from("segmentation", "/api/lifecycle/stages").orElse(before.stages()),
                from("campaign", "/api/reports/suite").orElse(before.suite()),
                ask(sources.mail().resolve("/mails?limit=10&before=" + Long.MAX_VALUE))
                        .orElse(before.mails()));
    }

    private Optional<Json> clock() {
        return sources.services().stream()
                .flatMap(service -> ask(service.management("/q/clock")).stream())
                .findFirst();
    }

    private Optional<Json> from(String service, String path) {
        return sources.named(service).flatMap(named -> ask(named.at(path)));
    }

    private Optional<Json> ask(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
            auditorKey.get().ifPresent(key -> request.header("X-Api-Key", key));
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(Json.parseLeniently(response.body())).filter(Json::isPresent)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
