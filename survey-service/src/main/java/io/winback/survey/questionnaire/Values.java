package io.winback.survey.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was answered, question by question.
 *
 * @param choices codes, sorted; never empty lists
 * @param texts what the customer wrote; never empty
 */
public record Values(Map<String, List<String>> choices, Map<String, String> texts) {

    public static final Values NONE = new Values(Map.of(), Map.of());

    public Values {
        choices = choices.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        question -> question.getValue().stream().sorted().toList()));
        texts = Map.copyOf(texts);
    }

    /** The codes chosen; empty if the question was not answered. */
    public List<String> codes(String question) {
        return choices.getOrDefault(question, List.of());
    }

    public Optional<String> text(String question) {
        return Optional.ofNullable(texts.get(question));
    }

    /** With these codes marked besides, each in place of what was answered to its question. */
    public Values marked(Map<String, List<String>> marks) {
        var all = new LinkedHashMap<>(choices);
        all.putAll(marks);
        return new Values(all, texts);
    }
}
