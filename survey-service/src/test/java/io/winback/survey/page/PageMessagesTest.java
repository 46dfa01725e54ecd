package io.winback.survey.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.survey.questionnaire.Wording;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageMessagesTest {

    @Test
    void existInAllLanguages() throws IOException {
        var keys = Arrays.stream(PageMessages.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();
        for (var language : Wording.LANGUAGES) {
            var texts = texts(language);
            assertThat(texts.stringPropertyNames()).as(language).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(texts.values()).as(language).noneMatch(text -> text.toString()
                    .isBlank());
        }
    }

    @Test
    void nameTheSameThingsInAllLanguages() throws IOException {
        var english = texts("en");
        for (var language : Wording.LANGUAGES) {
            var texts = texts(language);
            for (var key : english.stringPropertyNames()) {
                assertThat(parameters(texts.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(parameters(english.getProperty(key)));
            }
        }
    }

    private static List<String> parameters(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/page_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
