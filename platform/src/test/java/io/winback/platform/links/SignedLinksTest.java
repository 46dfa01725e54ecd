package io.winback.platform.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLinksTest {

    private static final String OLD = "k1 " + secret(1);
    private static final String NEW = "k2 " + secret(2);

    private final SignedLinks links;

    SignedLinksTest() throws IOException {
        links = ring(Files.createTempDirectory("ring"), NEW, OLD);
    }

    @Property(tries = 300)
    void whatWasSignedIsRead(@ForAll @AlphaChars @NumericChars @StringLength(max = 300) String payload) {
        assertThat(links.verify("survey", links.sign("survey", payload))).contains(payload);
    }

    @Property(tries = 300)
    void anyChangedBitIsRefused(@ForAll int where, @ForAll int bit) {
        // given
        var token = links.sign("survey", "invitation|anna-1").toCharArray();
        var place = Math.floorMod(where, token.length);

        // when
        token[place] ^= (char) (1 << Math.floorMod(bit, 7));

        // then
        assertThat(links.verify("survey", new String(token))).isEmpty();
    }

    @Property(tries = 50)
    void anotherPurposeIsRefused(@ForAll @StringLength(min = 1, max = 20) String purpose) {
        assertThat(links.verify(purpose.equals("survey") ? "other" : purpose, links.sign("survey", "x")))
                .isEmpty();
    }

    @Property(tries = 300)
    void anythingElseIsRefusedQuietly(@ForAll String token) {
        assertThat(links.verify("survey", token)).isEmpty();
    }

    @Test
    void anOldKeyVerifiesUntilItIsRemoved(@TempDir Path folder) throws IOException {
        // given
        var token = ring(folder, OLD).sign("survey", "anna-1");

        // then
        assertThat(ring(folder, NEW, OLD).verify("survey", token)).contains("anna-1");
        assertThat(ring(folder, NEW).verify("survey", token)).isEmpty();
    }

    @Test
    void derivedIdsStayTheSameWhenANewKeySigns(@TempDir Path folder) throws IOException {
        // given
        var before = new DerivedIds(new KeyRing(Optional.of(file(folder, OLD))));

        // when
        var after = new DerivedIds(new KeyRing(Optional.of(file(folder, NEW, OLD))));

        // then
        assertThat(after.uuid("enrollment", "ask")).isEqualTo(before.uuid("enrollment", "ask"));
        assertThat(after.uuid("enrollment", "sorry")).isNotEqualTo(before.uuid("enrollment", "ask"));
    }

    private static SignedLinks ring(Path folder, String... lines) throws IOException {
        return new SignedLinks(new KeyRing(Optional.of(file(folder, lines))));
    }

    private static Path file(Path folder, String... lines) throws IOException {
        return Files.write(folder.resolve("keys"), List.of(lines));
    }

    private static String secret(long seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
