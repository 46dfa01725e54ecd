package io.winback.customer.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.customer.customer.InvalidFieldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.5|12.5", "1,234.50|1234.50", "-3|-3", "£ 1,000|1000", "0.33333|0.3333", "12.3|12.3"})
    void readsAPoint(String text, String number) {
        assertThat(Numbers.POINT.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "1.234,50|1234.50", "1 234,50 €|1234.50", "1234|1234"})
    void readsAComma(String text, String number) {
        assertThat(Numbers.COMMA.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "1,23.5", "12.5.5", "much", "1e3", "", "--1"})
    void doesNotGuess(String text) {
        assertThatThrownBy(() -> Numbers.POINT.read(text)).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void countsWholePieces() {
        assertThat(Numbers.POINT.pieces("2.0000")).isEqualTo(2);
        assertThatThrownBy(() -> Numbers.POINT.pieces("1.5")).isInstanceOf(InvalidFieldException.class);
    }
}
