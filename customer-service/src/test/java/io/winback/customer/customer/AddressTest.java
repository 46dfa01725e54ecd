package io.winback.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "Anna.Tamm@Mail.Example,anna.tamm@mail.example",
        "' anna@mail.example ',anna@mail.example",
        "anna@MÜLLER.example,anna@xn--mller-kva.example",
        "anna+shop@mail.example,anna+shop@mail.example"
    })
    void writesOneAddressOneWay(String given, String normal) {
        assertThat(Address.mail("email", given)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@mail.example",
                "a b@mail.example",
                "anna@mail",
                "a@b.example\r\nBcc: x@y.example"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> Address.mail("email", text)).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void dropsWhatPeoplePutIntoPhoneNumbers() {
        assertThat(Address.phone("phone", "+44 (20) 7946-0000")).isEqualTo("+442079460000");
    }
}
