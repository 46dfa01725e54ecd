package io.winback.local.testing;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares the wordings of a message bundle, {@code messages/<name>_<language>.properties}, with its interface and each other. */
public final class Wordings {

    private static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private Wordings() {}

    /** What is missing, superfluous or blank in any language, and where a text names other things than the English one. */
    public static List<String> faults(Class<?> bundle, String name) throws IOException {
        var keys = new TreeSet<String>();
        Arrays.stream(bundle.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .forEach(keys::add);
        var english = texts(name, "en");
        var faults = new ArrayList<String>();
        for (var language : LANGUAGES) {
            var texts = texts(name, language);
            var all = new TreeSet<>(keys);
            all.addAll(texts.stringPropertyNames());
            for (var key : all) {
                var text = texts.getProperty(key, "");
                if (!keys.contains(key) || text.isBlank()) {
                    faults.add(language + " " + key + ": missing, blank, or no message");
                } else if (!parameters(text).equals(parameters(english.getProperty(key, "")))) {
                    faults.add(language + " " + key + ": names other things than the English text");
                }
            }
        }
        return faults;
    }

    private static List<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties texts(String name, String language) throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/" + name + "_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
