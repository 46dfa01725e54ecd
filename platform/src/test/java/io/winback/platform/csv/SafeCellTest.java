package io.winback.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    private static final String LETTERS = "=+-@\t\r'\"a1,;\n ";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@sum", "\tx", "\rx", "'=1", "''-"})
    void takesTheTeethOutOfFormulas(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "lines.quantity", "'quoted'", "1-2"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void isTakenBackByDroppingTheApostrophe() {
        var random = new Random(17);
        for (var i = 0; i < 10_000; i++) {
            var text = random.ints(random.nextInt(6), 0, LETTERS.length())
                    .mapToObj(at -> LETTERS.substring(at, at + 1))
                    .collect(Collectors.joining());
            var cell = SafeCell.of(text);
            assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
            assertThat(cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell)
                    .isEqualTo(text);
        }
    }
}
