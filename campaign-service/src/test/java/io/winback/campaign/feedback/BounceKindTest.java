package io.winback.campaign.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.feedback.Report.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceKindTest {

    @ParameterizedTest
    @CsvSource({
        "5.1.1, 550, HARD_BOUNCE",
        "5.1.10, 556, HARD_BOUNCE",
        "5.1.2, , HARD_BOUNCE",
        "5.2.1, 550, HARD_BOUNCE",
        "5.4.4, , HARD_BOUNCE",
        "5.0.0, 550, HARD_BOUNCE",
        "5.0.0, , HARD_BOUNCE",
        ", 550, HARD_BOUNCE",
        "5.1.8, 550, SOFT_BOUNCE",
        "5.2.2, 552, SOFT_BOUNCE",
        "5.7.1, 550, SOFT_BOUNCE",
        "5.7.26, 550, SOFT_BOUNCE",
        "4.2.2, 452, SOFT_BOUNCE",
        "4.1.1, 450, SOFT_BOUNCE",
        ", 421, SOFT_BOUNCE",
        ", , SOFT_BOUNCE"
    })
    void tellsAnAddressThatIsGoneFromAMailThatWasNotLiked(String status, Integer code, Kind kind) {
        assertThat(BounceKind.of(status, code)).isEqualTo(kind);
    }

    @Test
    void readsTheWordsOfMailServers() {
        var words = "smtp; 550-5.1.1 <anna@192.0.2.1> user unknown";

        assertThat(BounceKind.status(words)).contains("5.1.1");
        assertThat(BounceKind.code(words)).contains(550);
        assertThat(BounceKind.status("host 203.5.1.1 said nothing")).isEmpty();
        assertThat(BounceKind.code("gave up after 1550 s")).isEmpty();
        assertThat(BounceKind.status(null)).isEmpty();
    }
}
