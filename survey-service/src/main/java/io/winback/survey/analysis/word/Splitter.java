package io.winback.survey.analysis.word;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the words of a text by the boundaries of Unicode (UAX 29) and, for languages written without spaces, by dictionary. Words are in small letters;
 * their forms are not brought together.
 */
// the library looks this class up by its name
@RegisterForReflection(classNames = "com.ibm.icu.text.BreakIteratorFactory")
final class Splitter {

    private final ULocale locale;
    private final BreakIterator boundaries;
    private final Set<String> stopWords;

    Splitter(String language, Set<String> stopWords) {
        this.locale = ULocale.forLanguageTag(language);
        this.boundaries = BreakIterator.getWordInstance(locale);
        this.stopWords = stopWords;
    }

    /** Each word once, but for those that say nothing and single letters. */
    Set<String> words(String text) {
        var normal = Normalizer2.getNFCInstance().normalize(text).replace('’', '\'');
        boundaries.setText(normal);
        var words = new LinkedHashSet<String>();
        var from = boundaries.first();
        for (var to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            // numbers and marks have lower states
            if (boundaries.getRuleStatus() >= BreakIterator.WORD_LETTER) {
                var word = UCharacter.toLowerCase(locale, normal.substring(from, to));
                if (says(word)) {
                    words.add(word);
                }
            }
            from = to;
        }
        return words;
    }

    /** A single sign of Chinese is a word. */
    private boolean says(String word) {
        return !stopWords.contains(word)
                && (word.codePointCount(0, word.length()) > 1 || Character.isIdeographic(word.codePointAt(0)));
    }
}
