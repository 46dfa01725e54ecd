package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DemoOptionsTest {

    @Test
    void aStoryLastsEightMonthsUnlessItIsShortOrToldOtherwise() {
        assertThat(DemoOptions.parse("--keys", "k").months()).isEqualTo(8);
        assertThat(DemoOptions.parse("--keys", "k", "--short").months()).isEqualTo(DemoOptions.BRIEF_MONTHS);
        assertThat(DemoOptions.parse("--keys", "k", "--short", "--months", "6").months())
                .isEqualTo(6);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoOptions.parse("--keys", "k", "--fast"))
                .withMessageContaining("--fast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoOptions.parse("--keys"))
                .withMessageContaining("--keys needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoOptions.parse("--keys", "k", "--months", "many"))
                .withMessageContaining("--months is a number");
        assertThatIllegalArgumentException().isThrownBy(DemoOptions::parse).withMessageContaining("--keys is needed");
    }
}
