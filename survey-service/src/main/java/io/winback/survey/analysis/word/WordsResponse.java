package io.winback.survey.analysis.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.Share;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the newest texts, by question and language.
 *
 * @param most how many texts of a question are read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordsResponse(String survey, Selection counted, int minimumGroup, int most, List<Question> questions) {

    /** A question answered in words of their own. */
    public record Question(String key, Map<String, String> text, List<InLanguage> languages) {}

    /**
     * What was written in one language.
     *
     * @param texts how many were read; absent where these are too few
     * @param words in at least as many texts as the smallest group has, the most frequent first, 30 at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InLanguage(String language, @Nullable Long texts, List<Word> words) {}

    /**
     * A word.
     *
     * @param texts of the texts of its language, how many have it
     */
    public record Word(String word, Share texts) {}
}
