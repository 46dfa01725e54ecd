package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers one can choose from, both ends included.
 *
 * @param low what the lowest means, by language
 * @param high what the highest means
 */
@RegisterForReflection
public record Scale(
        int from,
        int to,
        @Nullable Map<String, String> low,
        @Nullable Map<String, String> high) {

    /** As codes, from the lowest on. */
    List<String> codes() {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
