package io.winback.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00.123Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("keys/api-keys");
    }

    @Test
    void printsAKeyOnceAndKeepsItsHashOnly() throws Exception {
        // when
        var key = run(NOW, "new", "web-shop", "storefront", "--days", "30").text();

        // then
        assertThat(key).matches("wbk_[a-z2-9]{8}_[A-Za-z0-9_-]{32,}");
        var line = Files.readString(file).trim();
        assertThat(line)
                .matches("web-shop storefront " + key.substring(0, 12) + " [0-9a-f]{64} 2026-12-02T09:00:00Z")
                .doesNotContain(key);
        assertThat(new KeyFile(file).accepts(key, "storefront", NOW)).isTrue();
        assertThat(new KeyFile(file).accepts(key, "marketer", NOW)).isFalse();
        assertThat(new KeyFile(file).accepts(key, "storefront", NOW.plus(Duration.ofDays(30))))
                .isFalse();
        assertThat(run(NOW, "list").text())
                .contains("web-shop", key.substring(0, 12))
                .doesNotContain(key);
    }

    @Test
    void refusesAThirdActiveKey() throws Exception {
        run(NOW, "new", "shop", "storefront", "--days", "1");
        run(NOW, "new", "shop", "storefront");

        assertThat(run(NOW, "new", "shop", "storefront").good()).isFalse();
        assertThat(run(NOW.plus(Duration.ofDays(2)), "new", "shop", "storefront")
                        .good())
                .isTrue();
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(run(NOW, "new", "shop", "king").text()).contains("Unknown role king", "storefront");
        assertThat(run(NOW, "new", "two words", "agent").good()).isFalse();
        assertThat(run(NOW, "new", "shop", "agent", "--days", "0").good()).isFalse();
        assertThat(run(NOW, "new", "shop", "agent", "--file").good()).isFalse();
        assertThat(run(NOW, "new", "shop", "agent", "--colour").text()).contains("Unknown option --colour");
        assertThat(run(NOW).good()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void twoStoriesShareTheirLinkSecretAndNothingElse() throws Exception {
        var one = new LocalKeys(folder.resolve("one"));
        var two = new LocalKeys(folder.resolve("two"));

        one.ensureForStory(NOW);
        two.ensureForStory(NOW);

        assertThat(Files.readString(one.linkKeys())).isEqualTo(Files.readString(two.linkKeys()));
        assertThat(one.of("marketer")).isNotEqualTo(two.of("marketer"));
    }

    @Test
    void givesTheLocalRunOneGoodKeyPerRole() throws Exception {
        // when
        var local = new LocalKeys(folder.resolve("local"));
        local.ensure(NOW);
        var first = local.of("marketer");
        local.ensure(NOW.plus(Duration.ofDays(1)));

        // then
        assertThat(local.of("marketer")).isEqualTo(first);
        for (var role : KeyFile.ROLES) {
            assertThat(new KeyFile(local.apiKeys()).accepts(local.of(role), role, NOW))
                    .isTrue();
        }
        assertThat(Files.readString(local.linkKeys())).matches("local [A-Za-z0-9+/=]{44}\n");

        // when a year has passed
        local.ensure(NOW.plus(Duration.ofDays(365)));

        // then
        assertThat(local.of("marketer")).isNotEqualTo(first);
        assertThat(Files.readAllLines(local.apiKeys())).hasSize(KeyFile.ROLES.size());
    }

    private Keys.Answer run(Instant now, String... arguments) throws Exception {
        return Keys.run(arguments, file, Clock.fixed(now, ZoneOffset.UTC));
    }
}
