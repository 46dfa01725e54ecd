package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question in all languages.
 *
 * @param key stable across versions; names the field of the form
 * @param meaning what the answer tells others; null if nothing
 * @param maxLength of a text, in characters
 * @param atMost how many options may be chosen, where several may
 * @param scale of a {@link Kind#SCALE}; its ends in words also of NPS and CSAT, whose numbers are settled
 * @param product the product a {@link Meaning#FAMILIARITY} is about, as the catalogue has it
 * @param when absent for a question that is always asked
 * @param options of {@link Kind#SINGLE} and {@link Kind#MULTIPLE}, else empty
 */
@RegisterForReflection
public record Question(
        String key,
        Kind kind,
        @Nullable Meaning meaning,
        boolean required,
        @Nullable Integer maxLength,
        @Nullable Integer atMost,
        @Nullable Scale scale,
        @Nullable String product,
        @Nullable Condition when,
        Map<String, String> text,
        @Nullable Map<String, String> hint,
        List<Option> options) {

    /** Codes of a question about a product. */
    public static final String KNOWN = "KNOWN";

    public static final String NOT_KNOWN = "NOT_KNOWN";

    private static final int LONGEST_TEXT = 1_000;
    private static final Scale NPS = new Scale(0, 10, null, null);
    private static final Scale CSAT = new Scale(1, 5, null, null);

    @SuppressWarnings("NullAway") // a definition leaves the list out where there is nothing to choose
    public Question {
        options = options == null
                ? List.of()
                : options.stream().filter(Objects::nonNull).toList();
    }

    /** How many characters a text may have. */
    public int longest() {
        return maxLength == null ? LONGEST_TEXT : maxLength;
    }

    /** All codes that can be chosen, in their order; none for a text. */
    public List<String> codes() {
        return switch (kind) {
            case SINGLE, MULTIPLE -> options.stream().map(Option::code).toList();
            case SCALE -> scale == null ? List.of() : scale.codes();
            case NPS -> NPS.codes();
            case CSAT -> CSAT.codes();
            case TEXT -> List.of();
        };
    }

    /** Whether the question is asked, given the choices before it. */
    boolean asked(Map<String, List<String>> before) {
        return when == null
                || before.getOrDefault(when.question(), List.of()).stream().anyMatch(when.codes()::contains);
    }

    Optional<Fault> faultOfText(String text) {
        if (text.isEmpty()) {
            return required ? Optional.of(Fault.REQUIRED) : Optional.empty();
        }
        return text.length() > longest() ? Optional.of(Fault.TOO_LONG) : Optional.empty();
    }

    Optional<Fault> faultOfCodes(List<String> chosen) {
        if (chosen.isEmpty()) {
            return required ? Optional.of(Fault.REQUIRED) : Optional.empty();
        }
        if (!codes().containsAll(chosen)) {
            return Optional.of(Fault.UNKNOWN_OPTION);
        }
        var most = kind == Kind.MULTIPLE ? atMost == null ? chosen.size() : atMost : 1;
        return chosen.size() > most ? Optional.of(Fault.TOO_MANY) : Optional.empty();
    }
}
