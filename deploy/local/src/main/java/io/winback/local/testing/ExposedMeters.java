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

/**
 * What a running service shows at {@code /q/metrics}, and the committed list of it that alerts and dashboards are checked against. Our own
 * meters are listed one and all; of those of the libraries only families that are there from the start.
 */
public final class ExposedMeters {

    /** The committed list, by a path from a service's folder. */
    public static final Path COMMITTED = Path.of("src/main/resources/metrics.txt");

    private static final String OURS = "winback_";
    private static final Pattern LIBRARIES = Pattern.compile(
            "(agroal|jvm_memory|jvm_threads|jvm_gc_memory|process|system|http_server_(active|requests_seconds_(count|sum|bucket))|kafka_consumer_fetch_manager_records"
                    + "|kafka_consumer_coordinator_assigned|kafka_consumer_last_poll).*");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{.*})? \\S+");

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

    /** What is committed; with {@code -Dmetrics.update=true} it is first made of what is exposed. */
    public Set<String> committed() throws IOException {
        if (Boolean.getBoolean("metrics.update")) {
            Files.write(
                    COMMITTED,
                    names().stream()
                            .filter(name -> name.startsWith(OURS)
                                    || LIBRARIES.matcher(name).matches())
                            .toList());
        }
        return new TreeSet<>(Files.readAllLines(COMMITTED));
    }
}
