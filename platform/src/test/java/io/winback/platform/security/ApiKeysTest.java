package io.winback.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {

    private static final String SHOP = line("storefront");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void findsAKeyAndNotesItsUse() throws IOException {
        var keys = keys(SHOP);

        assertThat(keys.find(TestKeys.STOREFRONT)).map(ApiKey::role).contains("storefront");
        assertThat(keys.list()).singleElement().satisfies(key -> {
            assertThat(key.lastUsed()).contains(now);
            assertThat(key.prefix()).hasSize(12);
        });
    }

    @Test
    void refusesAnotherKeyWithTheSamePrefix() throws IOException {
        assertThat(keys(SHOP).find(TestKeys.STOREFRONT + "x")).isEmpty();
        assertThat(keys(SHOP).find("short")).isEmpty();
    }

    @Test
    void refusesAnExpiredKey() throws IOException {
        var keys = keys(SHOP);

        now = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(keys.find(TestKeys.STOREFRONT)).isEmpty();
    }

    @Test
    void readsAChangedFileWithoutARestart() throws IOException {
        // given
        var keys = keys(SHOP);

        // when
        Files.write(folder.resolve("keys"), List.of(SHOP, line("marketer")));
        Files.setLastModifiedTime(folder.resolve("keys"), java.nio.file.attribute.FileTime.from(now.plusSeconds(9)));
        now = now.plus(Duration.ofSeconds(10));

        // then
        assertThat(keys.find(TestKeys.MARKETER)).isPresent();
    }

    @Test
    void refusesAThirdActiveKeyOfAClient() {
        assertThatThrownBy(() -> keys(SHOP, SHOP, SHOP)).hasMessageContaining("two active keys");
    }

    private ApiKeys keys(String... lines) throws IOException {
        var file = Files.write(folder.resolve("keys"), List.of(lines));
        var keys = new ApiKeys(Optional.of(file), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        keys.load(new StartupEvent());
        return keys;
    }

    private static String line(String role) {
        return TestKeys.lines().stream()
                .filter(line -> line.contains(" " + role + " "))
                .findFirst()
                .orElseThrow();
    }
}
