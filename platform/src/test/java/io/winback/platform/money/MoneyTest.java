package io.winback.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.winback.platform.events.EventJson;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MoneyTest {

    @Test
    void addsExactly() {
        assertThat(Money.of("0.10", "GBP").plus(Money.of("0.20", "GBP"))).isEqualTo(Money.of("0.30", "GBP"));
    }

    @Test
    void keepsTheDecimalsOfItsCurrency() {
        assertThat(Money.of("1.005", "GBP").amount()).isEqualTo(new BigDecimal("1.01"));
        assertThat(Money.of("1.5", "JPY").amount()).isEqualTo(new BigDecimal("2"));
        assertThat(Money.of("1", "GBP")).isEqualTo(Money.of("1.00", "GBP"));
    }

    @Test
    void refusesToMixCurrencies() {
        var pounds = Money.of("1", "GBP");
        var euros = Money.of("1", "EUR");

        assertThatThrownBy(() -> pounds.plus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pounds.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(60)
    void refusesWhatNobodyPays() {
        assertThat(Money.of("999999999999999.99", "GBP").amount()).isEqualTo("999999999999999.99");
        for (var amount : List.of("1000000000000000", "1e9999999", "-1e99999999", "1e-99999999")) {
            assertThatThrownBy(() -> Money.of(amount, "GBP")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new EventJson()
                        .mapper()
                        .readValue("{\"amount\":\"1e9999999\",\"currency\":\"EUR\"}", Money.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("15 digits");
    }

    @Test
    void isTextInJson() throws Exception {
        var json = new EventJson().mapper();

        var text = json.writeValueAsString(Money.of("12.3", "EUR"));

        assertThat(text).isEqualTo("{\"amount\":\"12.30\",\"currency\":\"EUR\"}");
        assertThat(json.readValue(text, Money.class)).isEqualTo(Money.of("12.30", "EUR"));
    }
}
