package io.winback.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.winback.local.testing.TestKeys;
import io.winback.platform.RealTest;
import io.winback.platform.ids.Ids;
import io.winback.platform.links.SignedLinks;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RealTest
class SessionsTest {

    @TempDir
    Path folder;

    @Inject
    SignedLinks links;

    @Inject
    Ids ids;

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private Sessions sessions;

    @BeforeEach
    void readKeys() throws IOException {
        var clock = new Clock() {
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
        };
        var keys = new ApiKeys(Optional.of(Files.write(folder.resolve("keys"), TestKeys.lines())), clock);
        keys.load(new StartupEvent());
        sessions = new Sessions(keys, links, ids, clock, new SessionConfig() {
            @Override
            public Duration lasts() {
                return Duration.ofHours(8);
            }

            @Override
            public boolean secure() {
                return true;
            }
        });
    }

    @Test
    void tellWhoSignedIn() {
        assertThat(sessions.open(TestKeys.MARKETER).flatMap(sessions::read)).hasValueSatisfying(session -> {
            assertThat(session.client()).isEqualTo("test-marketer");
            assertThat(session.role()).isEqualTo("marketer");
            assertThat(session.expires()).isEqualTo(now.plus(Duration.ofHours(8)));
        });
    }

    @Test
    void endAfterTheirTime() {
        var cookie = sessions.open(TestKeys.AGENT).orElseThrow();

        now = now.plus(Duration.ofHours(8)).minusSeconds(1);
        assertThat(sessions.read(cookie)).isPresent();

        now = now.plusSeconds(1);
        assertThat(sessions.read(cookie)).isEmpty();
    }

    @Test
    void endWithTheirKey() throws IOException {
        // given
        var cookie = sessions.open(TestKeys.AUDITOR).orElseThrow();
        var other = sessions.open(TestKeys.MARKETER).orElseThrow();

        // when
        keep(line -> !line.contains(" auditor "));

        // then
        assertThat(sessions.read(cookie)).isEmpty();
        assertThat(sessions.read(other)).isPresent();
    }

    @Test
    void endWhenTheirKeyExpires() throws IOException {
        // given
        var cookie = sessions.open(TestKeys.AUDITOR).orElseThrow();

        // when
        var lines = TestKeys.lines().stream()
                .map(line -> line.replace("2099-01-01T00:00:00Z", "2026-03-02T13:00:00Z"))
                .toList();
        write(lines);

        // then
        assertThat(sessions.read(cookie)).isPresent();
        now = Instant.parse("2026-03-02T13:00:00Z");
        assertThat(sessions.read(cookie)).isEmpty();
    }

    @Test
    void endWhenAnotherKeyTakesThePrefixOfTheirs() throws IOException {
        // given
        var cookie = sessions.open(TestKeys.AUDITOR).orElseThrow();

        // when
        var other = TestKeys.lines().get(0).split(" ")[3];
        write(TestKeys.lines().stream()
                .filter(line -> line.contains(" auditor "))
                .map(line -> line.replaceFirst("[0-9a-f]{64}", other))
                .toList());

        // then
        assertThat(sessions.read(cookie)).isEmpty();
    }

    @Test
    void areNotForgedFromATokenMadeForSomethingElse() {
        var token = links.sign("survey", "aaaaaaaaaaaaaaaa|99999999999|nonce");

        assertThat(sessions.read(token)).isEmpty();
        assertThat(sessions.read("v1.dev.x.y")).isEmpty();
        assertThat(sessions.read("")).isEmpty();
    }

    private void keep(java.util.function.Predicate<String> which) throws IOException {
        write(TestKeys.lines().stream().filter(which).toList());
    }

    private void write(List<String> lines) throws IOException {
        Files.write(folder.resolve("keys"), lines);
        Files.setLastModifiedTime(folder.resolve("keys"), FileTime.from(now.plusSeconds(9)));
        now = now.plusSeconds(10);
    }
}
