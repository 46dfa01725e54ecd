package io.winback.campaign.permission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page behind a link shows, in the reader's language, unescaped. It says which shop it is about, and not who reads it.
 *
 * @param notice what was just done
 * @param undo the form that takes it back; null where nothing was changed
 * @param form the choices; null on pages without them
 * @param more where the choices are; null where they are shown, or where nobody may make any
 */
record PageView(
        Kind kind,
        Around around,
        String title,
        @Nullable String notice,
        @Nullable Undo undo,
        @Nullable Choices form,
        @Nullable String more) {

    enum Kind {
        PREFERENCES,
        UNSUBSCRIBE,
        DONE,
        WRONG
    }

    /** What is around every page. */
    record Around(String language, String shop, String style, List<LanguageLink> languages) {}

    /** The same page in another language. */
    record LanguageLink(String code, String name, boolean current) {}

    record Undo(String path, String label, List<Field> fields) {}

    record Field(String name, String value) {}

    /**
     * @param path where it is sent
     * @param was the purposes that are shown as ticked
     * @param silenced whom to write to where a bounce or a complaint is in the way of every mail
     */
    record Choices(
            String path,
            List<Choice> purposes,
            List<Field> was,
            List<Choice> paces,
            List<Choice> pauses,
            List<Choice> languages,
            @Nullable String silenced) {}

    record Choice(String value, String label, @Nullable String hint, boolean chosen) {}
}
