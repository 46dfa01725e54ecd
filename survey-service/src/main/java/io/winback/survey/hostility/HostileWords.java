package io.winback.survey.hostility;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists of rules, a line each: a category, then words that stand side by side. Case does not matter; {@code *} at the end of a word stands
 * for any ending; Chinese, which has no blanks, is found anywhere. All languages are looked for in every answer, for people do not write
 * in that of the page only.
 */
@Singleton
class HostileWords {

    private static final List<String> LISTS = List.of("en", "zh", "et", "uk");

    private final List<Rule> rules;

    private record Rule(String category, Pattern pattern) {}

    @Inject
    HostileWords(HostilityConfig config) {
        this(config.words().map(HostileWords::file).orElseGet(HostileWords::builtIn));
    }

    HostileWords(Stream<String> lines) {
        rules = lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(HostileWords::rule)
                .toList();
    }

    /** The categories of hostility in what somebody wrote, sorted; empty for nearly everybody. */
    Set<String> categories(Collection<String> texts) {
        var found = new TreeSet<String>();
        for (var text : texts) {
            rules.stream()
                    .filter(rule -> rule.pattern().matcher(text).find())
                    .forEach(rule -> found.add(rule.category()));
        }
        return found;
    }

    private static Rule rule(String line) {
        var parts = line.split("\\s+", 2);
        if (parts.length < 2 || !parts[0].matches("[A-Z][A-Z_]{1,29}")) {
            throw new IllegalStateException(
                    "A line of a list of hostile words is a category in capitals, then words: " + line);
        }
        return new Rule(parts[0], pattern(parts[1].toLowerCase(Locale.ROOT)));
    }

    private static Pattern pattern(String words) {
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        if (words.codePoints().anyMatch(Character::isIdeographic)) {
            return Pattern.compile(Pattern.quote(words), flags);
        }
        var pattern = Stream.of(words.split("\\s+"))
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*"
                        : Pattern.quote(word))
                .reduce((first, second) -> first + "\\W+" + second)
                .orElseThrow();
        return Pattern.compile("(?<!\\w)" + pattern + "(?!\\w)", flags);
    }

    private static Stream<String> file(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of hostile words cannot be read: " + file, e);
        }
    }

    private static Stream<String> builtIn() {
        return LISTS.stream().flatMap(HostileWords::resource);
    }

    private static Stream<String> resource(String language) {
        try (var list = HostileWords.class.getResourceAsStream("/hostility/" + language + ".txt")) {
            if (list == null) {
                throw new IllegalStateException("No list of hostile words for " + language);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
