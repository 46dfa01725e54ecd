package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question in all languages.
 *
 * @param key stable across versions; names the field of the form
 * @param meaning what the answer tells others; null if nothing
 * @param maxLength of a text, in characters
 * @param when absent for a question that is always asked
 * @param options empty for a text
 */
@RegisterForReflection
public record Question(
        String key,
        Kind kind,
        @Nullable Meaning meaning,
        boolean required,
        @Nullable Integer maxLength,
        @Nullable Condition when,
        Map<String, String> text,
        @Nullable Map<String, String> hint,
        List<Option> options) {

    private static final int LONGEST_TEXT = 1_000;

    /** How a question is answered. */
    public enum Kind {
        SINGLE,
        TEXT
    }

    @SuppressWarnings("NullAway") // the definition file leaves the list out where there is nothing to choose
    public Question {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** How many characters a text may have. */
    public int longest() {
        return maxLength == null ? LONGEST_TEXT : maxLength;
    }

    /** Whether the question is asked, given the answers before it. */
    boolean asked(Map<String, String> before) {
        return when == null || when.code().equals(before.get(when.question()));
    }

    Optional<Fault> faultOf(String value) {
        if (value.isEmpty()) {
            return required ? Optional.of(Fault.REQUIRED) : Optional.empty();
        }
        if (kind == Kind.TEXT) {
            return value.length() > longest() ? Optional.of(Fault.TOO_LONG) : Optional.empty();
        }
        return options.stream().anyMatch(option -> option.code().equals(value))
                ? Optional.empty()
                : Optional.of(Fault.UNKNOWN_OPTION);
    }
}
