package io.winback.local.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsWhatIsThereAndMissesNothingElse() {
        var read = Json.parse(" {\"a\":[1,-2.5e3,true,null,\"x\\n\\u00e4\\\"\"],\"b\":{}} ");

        assertThat(read.get("a").items()).hasSize(5);
        assertThat(read.get("a").items().get(1).numberOr(0)).isEqualTo(-2500);
        assertThat(read.get("a").items().get(3).isPresent()).isFalse();
        assertThat(read.get("a").items().get(4).textOr("")).isEqualTo("x\nä\"");
        assertThat(read.get("b").get("c").get("d").numberOr(7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\" 1}", "nul", "1 2", "\"open", "\"\\u00", "1-2"})
    void refusesWhatIsNoJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse(text));
        assertThat(Json.parseLeniently(text).isPresent()).isFalse();
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("[".repeat(100_000)));
    }

    @Test
    void writesWhatItReads() {
        var written = JsonText.of(Map.of("lines", List.of("a\"b\\c\nd\t</script>", 1, true)));

        assertThat(written).doesNotContain("</script>");
        assertThat(Json.parse(written).get("lines").items().get(0).textOr("")).isEqualTo("a\"b\\c\nd\t</script>");
    }
}
