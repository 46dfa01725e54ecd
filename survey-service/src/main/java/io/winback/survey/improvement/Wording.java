package io.winback.survey.improvement;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer writes of an improvement.
 *
 * @param gathers whether whoever names the sub-reason, or the reason where there is no sub-reason, names it
 * @param texts what was mended, by language
 */
record Wording(
        String title, @Nullable String reason, @Nullable String subReason, boolean gathers, Map<String, String> texts) {

    Wording {
        texts = Map.copyOf(texts);
    }
}
