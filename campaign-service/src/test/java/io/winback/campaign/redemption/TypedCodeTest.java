package io.winback.campaign.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QK7M-2XWD-9HTR-4BNV",
                "qk7m-2xwd-9htr-4bnv",
                "QK7M2XWD9HTR4BNV",
                "  qk7m 2xwd 9htr 4bnv\t",
                "QK7M\u20132XWD\u20139HTR\u20144BNV",
                "QK7M\u00a02XWD-9HTR-4BNV"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(new TypedCode(typed).candidates()).contains("QK7M-2XWD-9HTR-4BNV");
    }

    @Test
    void ofAPoolIsTakenAsItIs() {
        assertThat(new TypedCode(" Spring_10% ").candidates()).containsExactly("Spring_10%");
        assertThat(new TypedCode("QK7M-2XWD-9HTR-4BN0").candidates()).containsExactly("QK7M-2XWD-9HTR-4BN0");
    }

    @Test
    void isNoneWhereNoCodeIsWrittenSo() {
        assertThat(new TypedCode("  ").candidates()).isEmpty();
        assertThat(new TypedCode("A".repeat(129)).candidates()).isEmpty();
        assertThat(new TypedCode("Spring\u0000").candidates()).isEmpty();
    }
}
