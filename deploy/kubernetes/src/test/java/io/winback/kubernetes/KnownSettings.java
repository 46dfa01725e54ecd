package io.winback.kubernetes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Every setting there is: of Quarkus as its extensions tell, of the Kafka client, and of our own code. */
record KnownSettings(Set<String> names, List<Pattern> patterns) {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("(?m)^ +(\\S.*[>\\w]) (\\w+)\\(\\);");
    private static final Pattern LITERAL = Pattern.compile("\"(winback\\.[a-z.-]+)\"");

    static final KnownSettings ALL = read();

    private static KnownSettings read() {
        var names = new TreeSet<String>();
        names.add("config_ordinal");
        ConsumerConfig.configNames().forEach(name -> names.add("kafka." + name));
        ProducerConfig.configNames().forEach(name -> names.add("kafka." + name));
        var patterns = new java.util.ArrayList<Pattern>();
        quarkus().forEach(name -> {
            if (name.contains("\"")) {
                patterns.add(Pattern.compile(
                        ("\\Q" + name + "\\E").replaceAll("\"[^\"]+\"", "\\\\E(\"[^\"]+\"|[^.]+)\\\\Q")));
            } else {
                names.add(name);
            }
        });
        Stream.concat(Stream.of("platform"), Overlay.SERVICES.stream().map(service -> service + "-service"))
                .flatMap(Code::sources)
                .forEach(source -> own(source, names, patterns));
        return new KnownSettings(names, patterns);
    }

    boolean knows(String key) {
        return names.contains(key)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    boolean knowsVariable(String variable) {
        return names.stream().anyMatch(name -> variable(name).equals(variable));
    }

    private static String variable(String name) {
        return name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> quarkus() {
        var mapper = new ObjectMapper();
        var names = new TreeSet<String>();
        try {
            for (var model :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(MODEL))) {
                names.addAll(mapper.readTree(model).findValuesAsText("property"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Keys of a mapping are its prefix and its methods; a map takes any name, a group is looked into by its methods alone. */
    private static void own(String source, Set<String> names, List<Pattern> patterns) {
        var mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            var methods = METHOD.matcher(source)
                    .results()
                    .map(method -> method.group(1).startsWith("Map<")
                            ? kebab(method.group(2)) + "(\\.[a-z-]+)?"
                            : kebab(method.group(2)))
                    .collect(Collectors.joining("|"));
            patterns.add(Pattern.compile(Pattern.quote(mapping.group(1)) + "(\\.(" + methods + "))+"));
        }
        if (source.contains("@ConfigProperty")) {
            LITERAL.matcher(source).results().forEach(literal -> names.add(literal.group(1)));
        }
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
