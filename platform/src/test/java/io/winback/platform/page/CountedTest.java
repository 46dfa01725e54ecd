package io.winback.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({
        "EN, 1, 1 day",
        "EN, 2, 2 days",
        "EN, 0, 0 days",
        "UK, 1, 1 день",
        "UK, 3, 3 дні",
        "UK, 5, 5 днів",
        "UK, 11, 11 днів",
        "UK, 21, 21 день",
        "UK, 112, 112 днів",
        "ET, 1, 1 päev",
        "ET, 14, 14 päeva",
        "ZH, 14, 14天"
    })
    void takesTheFormTheNumberAsksFor(Language language, long number, String text) {
        var forms =
                switch (language) {
                    case EN -> "day|days";
                    case UK -> "день|дні|днів";
                    case ET -> "päev|päeva";
                    case ZH -> "天";
                };

        assertThat(new Counted(language).of(number, forms)).isEqualTo(text);
    }
}
