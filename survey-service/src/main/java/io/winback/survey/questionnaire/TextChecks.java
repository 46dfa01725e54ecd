package io.winback.survey.questionnaire;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with languages and texts. */
final class TextChecks {

    private static final int MOST_LANGUAGES = 20;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<String> languages;
    private final List<Place> faults;

    TextChecks(List<String> languages, List<Place> faults) {
        this.languages = languages;
        this.faults = faults;
    }

    void languages() {
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
            add("languages", "Name 1 to " + MOST_LANGUAGES + " languages; every text exists in the first.");
        }
        for (var i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            if (!known(language)) {
                add("languages[" + i + "]", "Write a language tag such as en, uk or zh-Hant (BCP 47).");
            } else if (languages.indexOf(language) < i) {
                add("languages[" + i + "]", "Name each language once.");
            }
        }
    }

    /** A text that must be there. */
    void demand(String field, @Nullable Map<String, String> texts, int longest) {
        if (texts == null || texts.isEmpty()) {
            add(field, "Write the text, at least in " + first() + ".");
        } else {
            check(field, texts, longest);
        }
    }

    /** A text that may be there. */
    void check(String field, @Nullable Map<String, String> texts, int longest) {
        if (texts == null) {
            return;
        }
        if (!languages.isEmpty() && !texts.containsKey(languages.get(0))) {
            add(field + "." + first(), "Write the text in " + first() + ", to which the other languages fall back.");
        }
        texts.forEach((language, text) -> {
            var at = field + "." + language;
            if (!languages.contains(language)) {
                add(at, "Name " + language + " in languages, or leave the text out.");
            }
            plain(at, text, longest);
        });
    }

    void plain(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add(field, "Write a text, or leave the language out.");
        } else if (text.length() > longest) {
            add(field, "Write at most " + longest + " characters; these are " + text.length() + ".");
        } else if (HIDDEN.matcher(text).find()) {
            add(field, "Leave out characters nobody sees, such as tabs.");
        }
    }

    private String first() {
        return languages.isEmpty() ? "the first language" : languages.get(0);
    }

    private void add(String field, String message) {
        faults.add(new Place(field, message));
    }

    private static boolean known(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return LANGUAGES.contains(locale.getLanguage())
                    && locale.toLanguageTag().equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
