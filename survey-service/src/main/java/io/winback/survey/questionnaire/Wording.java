package io.winback.survey.questionnaire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts in several languages. */
public final class Wording {

    /** Every text exists in it. */
    public static final String FALLBACK = "en";

    /** Languages of our own pages. */
    public static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");

    private Wording() {}

    /** The text in the language, or else in the fallback; empty where there is no text at all. */
    public static String in(String language, @Nullable Map<String, String> texts) {
        return texts == null ? "" : texts.getOrDefault(language, texts.getOrDefault(FALLBACK, ""));
    }
}
