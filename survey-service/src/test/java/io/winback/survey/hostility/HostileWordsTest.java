package io.winback.survey.hostility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWordsTest {

    private final HostileWords words = new HostileWords(Optional::empty);

    @ParameterizedTest
    @CsvSource({
        "INSULT, You are IDIOTS all of you",
        "THREAT, I will  kill somebody there",
        "INSULT, 你们都是白痴",
        "THREAT, 小心我找人收拾你",
        "INSULT, Te olete täielikud idioodid!",
        "THREAT, ma tapan teid",
        "INSULT, Ви всі ідіоти.",
        "THREAT, Я знаю де ви живете"
    })
    void findsInsultsAndThreatsInEveryLanguage(String category, String text) {
        assertThat(words.categories(List.of("Nothing here", text))).containsExactly(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The worst shop I have ever ordered from, terrible service and rude staff",
                "The chilli is so hot it will burn your tongue, and the scumble is gone",
                "发货太慢了，质量很差，再也不来了",
                "Kaup oli vilets ja teenindus ebaviisakas",
                "Жахливе обслуговування, гроші на вітер"
            })
    void takesNoComplaintForHostility(String complaint) {
        assertThat(words.categories(List.of(complaint))).isEmpty();
    }

    @Test
    void looksForWholeWordsUnlessAnyEndingIsMeant() {
        var own = new HostileWords(Stream.of("# a comment", "", "INSULT bad apple", "HATE rotten*"));

        assertThat(own.categories(List.of("a bad,  apple"))).containsExactly("INSULT");
        assertThat(own.categories(List.of("bad apples", "a badapple"))).isEmpty();
        assertThat(own.categories(List.of("ROTTENNESS"))).containsExactly("HATE");
    }

    @Test
    void readsAListInPlaceOfItsOwn(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("words"), "INSULT turnip\n");
        var own = new HostileWords(() -> Optional.of(file));

        assertThat(own.categories(List.of("You turnip, you idiot"))).containsExactly("INSULT");
        assertThat(own.categories(List.of("You idiot"))).isEmpty();
    }

    @Test
    void refusesAListThatIsNone() {
        assertThatThrownBy(() -> new HostileWords(Stream.of("turnip")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("turnip");
    }
}
