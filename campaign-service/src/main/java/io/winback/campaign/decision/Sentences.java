package io.winback.campaign.decision;

import io.winback.platform.page.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The sentences decisions are told in, from {@code decisions/sentences_<language>.properties}: under the id of a rule what is said where all
 * values are known, under {@code <rule>.2} what is said where fewer are, and so on. What is meant only where something ended stands under {@code ENDED-<rule>}.
 */
@Singleton
public class Sentences {

    private static final int FIRST = 1;

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Sentences() {
        for (var language : Language.values()) {
            texts.put(language, read("/decisions/sentences_" + language.code() + ".properties"));
        }
    }

    /** @param zone dates are told in */
    public DecisionWords in(Language language, ZoneId zone) {
        return new DecisionWords(this, language, zone);
    }

    /** What a rule is told in, the fullest sentence first; empty for a rule nobody wrote one for. */
    List<String> of(Language language, String rule) {
        var sentences = new ArrayList<String>();
        var sentence = text(language, rule);
        for (var number = FIRST + 1; sentence != null; number++) {
            sentences.add(sentence);
            sentence = text(language, rule + "." + number);
        }
        return sentences;
    }

    /** A word for a code of a kind; a code without one stays as it is. */
    String word(Language language, String kind, String code) {
        return Objects.requireNonNullElse(text(language, kind + "-" + code), code);
    }

    private @Nullable String text(Language language, String key) {
        return Objects.requireNonNull(texts.get(language)).getProperty(key);
    }

    private static Properties read(String path) {
        try (var file = Objects.requireNonNull(Sentences.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
