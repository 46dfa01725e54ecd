package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;

/** A question is asked only when one of these codes was chosen in an earlier one; a number of a scale is a code, too. */
@RegisterForReflection
public record Condition(String question, List<String> codes) {

    @SuppressWarnings("NullAway") // a file may leave the list out; the checks say so
    public Condition {
        codes = codes == null
                ? List.of()
                : codes.stream().filter(Objects::nonNull).toList();
    }
}
