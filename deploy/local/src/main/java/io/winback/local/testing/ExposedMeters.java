package io.winback.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a running service shows at {@code /q/metrics}, and the committed list of it that alerts and dashboards are checked against. Our own
 * meters are listed one and all; of those of the libraries only families that are there from the start.
 */
public final class ExposedMeters {

    /** The committed list, by a path from a service's folder. */
    public static final Path COMMITTED = Path.of("src/test/resources/metrics.txt");

    private static final String OURS = "winback_";
    private static final Pattern LIBRARIES =
            Pattern.compile("agroal_(active|available|awaiting|max_used)_count|jvm_memory_(used|max|committed)_bytes"
                    + "|jvm_threads_(live|peak|daemon)_threads|process_(cpu_usage|uptime_seconds|files_open_files)"
                    + "|system_(cpu_count|cpu_usage|load_average_1m)|http_server_active_(requests|connections)"
                    + "|http_server_requests_seconds_(count|sum|bucket)|kafka_consumer_fetch_manager_records_lag_max"
                    + "|kafka_consumer_coordinator_assigned_partitions|kafka_consumer_last_poll_seconds_ago");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{.*})? \\S+");

    private static final Pattern LITERAL = Pattern.compile("\"(winback\\.[a-z.]+)\"");

    private final List<String> lines;

    private ExposedMeters(List<String> lines) {
        this.lines = lines;
    }

    /** @param managementPort of the running service */
    public static ExposedMeters at(int managementPort) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        try {
            return new ExposedMeters(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body()
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The names of all samples, as PromQL writes them. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        for (var line : lines) {
            var sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                names.add(sample.group(1));
            }
        }
        return names;
    }

    public Set<String> ours() {
        return names().stream().filter(name -> name.startsWith(OURS)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Meters of ours that do not say what they mean. */
    public List<String> withoutDescription() {
        return lines.stream()
                .filter(line -> line.startsWith("# HELP " + OURS))
                .map(line -> line.substring("# HELP ".length()).strip())
                .filter(line -> !line.contains(" "))
                .toList();
    }

    /** Gauges of ours without a number, as they are when the database did not understand the question. */
    public List<String> unknown() {
        return lines.stream()
                .filter(line -> line.startsWith(OURS) && line.endsWith(" NaN"))
                .toList();
    }

    /** The sum of the samples whose name and labels begin so. */
    public double sum(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The lines as they came. */
    public List<String> lines() {
        return lines;
    }

    /**
     * What is committed; with {@code -Dmetrics.update=true} it is first made of what is exposed.
     *
     * @param later names that are exposed once there is something to tell: their labels are not known before
     */
    public Set<String> committed(Set<String> later) throws IOException {
        if (Boolean.getBoolean("metrics.update")) {
            var listed = new TreeSet<>(later);
            names().stream()
                    .filter(name ->
                            name.startsWith(OURS) || LIBRARIES.matcher(name).matches())
                    .forEach(listed::add);
            Files.write(COMMITTED, listed);
        }
        return new TreeSet<>(Files.readAllLines(COMMITTED));
    }

    /** What the sources of the service and of the platform call their meters, as PromQL may write it. */
    public static Set<String> written() throws IOException {
        var written = new TreeSet<String>();
        for (var sources : List.of(Path.of("src/main/java"), Path.of("../platform/src/main/java"))) {
            try (var files = Files.walk(sources)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(name -> name.group(1).replace('.', '_'))
                            .flatMap(name -> Stream.of(name, name + "_total"))
                            .forEach(written::add);
                }
            }
        }
        return written;
    }
}
