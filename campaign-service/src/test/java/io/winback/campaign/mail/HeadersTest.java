package io.winback.campaign.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"X-Evil", "Bcc", "from ", "Subject", "", "List-Id\r\nBcc"})
    void carryNoNameThatIsNotOurs(String name) {
        assertThatThrownBy(() -> new Headers().add(name, "value")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comeOnce() {
        var headers = new Headers().add("From", "hello@shop.example");

        assertThatThrownBy(() -> headers.add("From", "evil@x.example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void carryNothingThatBeginsALineOrIsNotSeen(@ForAll String value) {
        var safe = !value.isEmpty() && value.length() <= 900 && value.chars().allMatch(c -> c >= ' ' && c < 127);
        if (safe) {
            assertThat(new Headers().add("List-Id", value).values().get("List-Id"))
                    .isEqualTo(value);
        } else {
            assertThatThrownBy(() -> new Headers().add("List-Id", value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void aPhraseAlwaysFits(@ForAll String name) {
        var phrase = MailHeader.phrase(name.length() > 60 ? name.substring(0, 60) : name);

        new Headers().add("From", phrase + " <hello@shop.example>");
    }
}
