package io.winback.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlyToTest {

    @ParameterizedTest
    @CsvSource({
        "anna@post.example, true",
        "Anna@Post.example, true",
        "bert@post.example, false",
        "anyone@shop.example, true",
        "anyone@SHOP.example, true",
        "anyone@mail.shop.example, false",
        "anyone@badshop.example, false",
        "shop.example, false",
        "anna@post.example@evil.example, false"
    })
    void reachesAddressesAndDomainsOfTheList(String address, boolean reached) {
        assertThat(Recipients.of(List.of(" Anna@post.example ", "@shop.example"))
                        .include(address))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"anna@post.example", "x@y.z"})
    void reachesEverybodyWhereItSaysSo(String address) {
        assertThat(Recipients.of(List.of("*")).include(address)).isTrue();
        assertThat(Recipients.of(List.of("")).include(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "anna@post.example, anna@post.example",
                "Anna.Tamm+shop@Post.Example, Anna.Tamm+shop@post.example",
                "anna@põld.example, anna@xn--pld-ona.example",
                "anna@localhost, none",
                "anna, none",
                "@post.example, none",
                "anna@@post.example, none",
                "'a@b.example,c@d.example', none",
                "<anna@post.example>, none",
                "'anna @post.example', none",
                "'анна@post.example', none",
                "anna@post.example\u2028, none",
                "anna..b@post.example, none"
            })
    void takesOneMailbox(String text, String address) {
        assertThat(MailAddress.of(text).orElse(null)).isEqualTo(address);
    }

    @Test
    void mustBeSetWhereItIsNotProduction() {
        assertThatThrownBy(() -> new OnlyTo(MailSettings.reaching()).check(false))
                .hasMessageContaining("winback.mail.only-to is required");
        assertThatCode(() -> new OnlyTo(MailSettings.reaching()).check(true)).doesNotThrowAnyException();
        assertThatCode(() -> new OnlyTo(MailSettings.reaching("*")).check(false))
                .doesNotThrowAnyException();
        assertThat(new OnlyTo(MailSettings.reaching()).allows("anna@post.example"))
                .isTrue();
        assertThat(new OnlyTo(MailSettings.reaching("@shop.example")).allows("anna@post.example"))
                .isFalse();
    }
}
