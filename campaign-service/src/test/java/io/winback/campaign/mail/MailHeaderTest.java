package io.winback.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHeaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Saffron & Sage   | Saffron & Sage
            Sage, Sons       | "Sage, Sons"
            The "Sage" \\ Co | "The \\"Sage\\" \\\\ Co"
            a@b              | "a@b"
            Шафран           | =?UTF-8?B?0KjQsNGE0YDQsNC9?=
            """)
    void writesANameAsAddressesCarryIt(String name, String phrase) {
        assertThat(MailHeader.phrase(name)).isEqualTo(phrase);
    }

    @Test
    void cutsALongNameBetweenCharacters() throws UnsupportedEncodingException {
        var name = "藏红花与鼠尾草🌿".repeat(5);

        var phrase = MailHeader.phrase(name);

        assertThat(phrase.split(" ")).hasSizeGreaterThan(2).allSatisfy(word -> assertThat(word.length())
                .isLessThanOrEqualTo(75));
        assertThat(MimeUtility.decodeText(phrase)).isEqualTo(name);
    }

    @Test
    void keepsEverythingOnOneLine() {
        assertThat(MailHeader.line(" Anna\r\nBcc: x\u2028y\u0000z ")).isEqualTo("Anna Bcc: x y z");
        assertThat(MailHeader.phrase("Anna\r\nBcc: x")).isEqualTo("\"Anna Bcc: x\"");
    }
}
