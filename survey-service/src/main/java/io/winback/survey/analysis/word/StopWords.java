package io.winback.survey.analysis.word;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say nothing, by language; of a language without a list, none. */
@Singleton
class StopWords {

    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    Set<String> in(String language) {
        return language.matches("[a-z]{2,3}") ? read.computeIfAbsent(language, StopWords::read) : Set.of();
    }

    private static Set<String> read(String language) {
        try (var file = StopWords.class.getResourceAsStream("/stopwords/" + language + ".txt")) {
            return file == null
                    ? Set.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .flatMap(line -> Stream.of(line.split(" ")))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words cannot be read", e);
        }
    }
}
