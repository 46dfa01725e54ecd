package io.winback.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the code says of itself, read from its sources: a manifest that differs is wrong. */
final class Code {

    static final Path ROOT = Path.of("../..");
    private static final Pattern LITERAL = Pattern.compile("\"(winback\\.[a-z]+)\"");

    private Code() {}

    /** Topics and who reads them, as the one-machine run declares them; {@code true} where the topic is compacted. */
    static Map<String, Boolean> topics() {
        var topics = new LinkedHashMap<String, Boolean>();
        properties(ROOT.resolve("deploy/local/src/main/resources/topics.properties"))
                .forEach((topic, line) -> topics.put(topic, line.startsWith("compact")));
        return topics;
    }

    /** Topic by channel of a service. */
    static Map<String, String> channels(String service) {
        var channels = new LinkedHashMap<String, String>();
        application(service).forEach((key, value) -> {
            if (key.matches("mp\\.messaging\\.incoming\\.\\w+\\.topic")) {
                channels.put(key.split("\\.")[3], value);
            }
        });
        return channels;
    }

    /** Consumer groups of a service. */
    static Set<String> groups(String service) {
        var groups = new TreeSet<String>();
        application(service).forEach((key, value) -> {
            if (key.matches("mp\\.messaging\\.incoming\\.\\w+\\.group\\.id")) {
                groups.add(value);
            }
        });
        return groups;
    }

    /** Topics whose names the code of a service writes; erasures are answered by all, in the platform. */
    static Set<String> produced(String service) {
        var produced = new TreeSet<String>();
        sources(service + "-service").forEach(source -> LITERAL.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(topics()::containsKey)
                .forEach(produced::add));
        produced.add("winback.privacy");
        return produced;
    }

    static Map<String, String> application(String service) {
        return properties(ROOT.resolve(service + "-service/src/main/resources/application.properties"));
    }

    static Map<String, String> properties(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return properties(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> properties(java.io.Reader reader) {
        var properties = new Properties();
        try {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new java.util.TreeMap<String, String>();
        properties.forEach((key, value) -> sorted.put(key.toString(), value.toString()));
        return sorted;
    }

    /** The main sources of a module. */
    static Stream<String> sources(String module) {
        return files(ROOT.resolve(module).resolve("src/main/java"), path -> path.toString()
                        .endsWith(".java"))
                .map(Code::text);
    }

    static Stream<Path> files(Path folder, Predicate<Path> which) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(which).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
