package io.winback.customer.intake.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long LIMIT = 10_000_000;
    private static final String TEXT = "Jürgen Groß, 12 €, Ōtsu".substring(0, 17);

    @Test
    void readsUtf8WithAndWithoutMark() throws IOException {
        assertThat(read(TEXT.getBytes(UTF_8), null)).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_8), null)).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_8), UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void readsUtf16ByItsMark() throws IOException {
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_16LE), null)).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_16BE), null)).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(UTF_16LE), Charset.forName("UTF-16")))
                .isEqualTo(TEXT);
    }

    @Test
    void takesWhatIsNotUtf8ForWindowsLetters() throws IOException {
        assertThat(read(TEXT.getBytes(WINDOWS), null)).isEqualTo(TEXT);
    }

    @Test
    void decidesWhereTheFirstLetterStandsThatTellsThemApart() throws IOException {
        var late = "a".repeat(150_000) + TEXT + "a".repeat(100_000);
        assertThat(read(late.getBytes(UTF_8), null)).isEqualTo(late);
        assertThat(read(late.getBytes(WINDOWS), null)).isEqualTo(late);
    }

    @Test
    void isNotMisledByALetterCutOffAtTheEndOfABlock() throws IOException {
        var cut = "a".repeat(64 * 1024 - 1) + "ü";
        assertThat(read(cut.getBytes(UTF_8), null)).isEqualTo(cut);
    }

    @Test
    void believesWhomNamesTheCharset() throws IOException {
        assertThat(read("Ã¼".getBytes(WINDOWS), WINDOWS)).isEqualTo("Ã¼");
    }

    @Test
    void readsAnEmptyStream() throws IOException {
        assertThat(read(new byte[0], null)).isEmpty();
    }

    @Test
    void stopsAtTheLimit() {
        assertThatThrownBy(() -> read(new byte[(int) LIMIT + 1], null)).isInstanceOf(ContentTooLargeException.class);
    }

    private static String read(byte[] bytes, Charset named) throws IOException {
        var text = new StringWriter();
        new Content(new ByteArrayInputStream(bytes)).text(false, named, LIMIT).transferTo(text);
        return text.toString();
    }
}
