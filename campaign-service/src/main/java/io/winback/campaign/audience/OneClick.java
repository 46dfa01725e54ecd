package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first question of a survey, where one click in a mail leads to its page with the choice marked.
 *
 * @param kind SINGLE, or one whose choices are numbers: SCALE, NPS, CSAT
 * @param text by language
 * @param low what the lowest number means, by language
 * @param high what the highest number means, by language
 * @param language the one in which every text exists
 */
@RegisterForReflection
public record OneClick(
        String question,
        String kind,
        Map<String, String> text,
        Map<String, String> low,
        Map<String, String> high,
        List<Choice> choices,
        @Nullable String language) {

    private static final String SINGLE = "SINGLE";

    public OneClick {
        low = low == null ? Map.of() : low;
        high = high == null ? Map.of() : high;
    }

    /** @param text by language; none for a number, which is its own text */
    @RegisterForReflection
    public record Choice(String code, Map<String, String> text) {

        public Choice {
            text = text == null ? Map.of() : text;
        }
    }

    /** Whether its choices are numbers. */
    public boolean numbers() {
        return !kind.equals(SINGLE);
    }

    OneClick in(@Nullable String first) {
        return new OneClick(question, kind, text, low, high, choices, first);
    }
}
