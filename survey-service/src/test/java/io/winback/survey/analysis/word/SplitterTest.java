package io.winback.survey.analysis.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private final StopWords stopWords = new StopWords();

    private Set<String> words(String language, String text) {
        return new Splitter(language, stopWords.in(language)).words(text);
    }

    @Test
    void findsEachWordOnceWithoutNumbersAndMarks() {
        assertThat(words("en", "The delivery was late: 3 weeks! Late delivery, it’s sad."))
                .containsExactly("delivery", "late", "weeks", "sad");
    }

    @Test
    void splitsChineseByDictionary() {
        assertThat(words("zh", "送货太慢，服务态度很差")).containsExactly("送货", "太慢", "服务", "态度", "差");
    }

    @Test
    void keepsLettersAndApostrophesOfOtherLanguages() {
        assertThat(words("et", "Tarne jõudis liiga hilja, ja ma pidin ootama"))
                .containsExactly("tarne", "jõudis", "liiga", "hilja", "pidin", "ootama");
        assertThat(words("uk", "Зв’язатися з вами було неможливо")).containsExactly("зв'язатися", "вами", "неможливо");
    }

    @Test
    void knowsLanguagesWithoutAListOfTheirOwn() {
        assertThat(words("fi", "Toimitus myöhässä")).containsExactly("toimitus", "myöhässä");
        assertThat(stopWords.in("../x")).isEmpty();
    }
}
