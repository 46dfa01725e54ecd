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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RealTest
class SessionsTest {

    private static final Duration LASTS = Duration.ofHours(8);

    @TempDir
    Path folder;

    @Inject
    SignedLinks links;

    @Inject
    Ids ids;

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private Clock clock = Clock.systemUTC();
    private ApiKeys keys = new ApiKeys(Optional.empty(), clock);
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
        this.clock = clock;
        keys = new ApiKeys(Optional.of(Files.write(folder.resolve("keys"), TestKeys.lines())), clock);
        keys.load(new StartupEvent());
        sessions = new Sessions(keys, issuer("https://issuer.example"), links, ids, clock);
    }

    @Test
    void tellWhoSignedIn() {
        assertThat(sessions.open(TestKeys.MARKETER, LASTS).flatMap(sessions::read))
                .hasValueSatisfying(session -> {
                    assertThat(session.client()).isEqualTo("test-marketer");
                    assertThat(session.roles()).containsExactly("marketer");
                    assertThat(session.expires()).isEqualTo(now.plus(Duration.ofHours(8)));
                });
    }

    @Test
    void endAfterTheirTime() {
        var cookie = sessions.open(TestKeys.AGENT, LASTS).orElseThrow();

        now = now.plus(Duration.ofHours(8)).minusSeconds(1);
        assertThat(sessions.read(cookie)).isPresent();

        now = now.plusSeconds(1);
        assertThat(sessions.read(cookie)).isEmpty();
    }

    @Test
    void endWithTheirKey() throws IOException {
        // given
        var cookie = sessions.open(TestKeys.AUDITOR, LASTS).orElseThrow();
        var other = sessions.open(TestKeys.MARKETER, LASTS).orElseThrow();

        // when
        keep(line -> !line.contains(" auditor "));

        // then
        assertThat(sessions.read(cookie)).isEmpty();
        assertThat(sessions.read(other)).isPresent();
    }

    @Test
    void endWhenTheirKeyExpires() throws IOException {
        // given
        var cookie = sessions.open(TestKeys.AUDITOR, LASTS).orElseThrow();

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
        var cookie = sessions.open(TestKeys.AUDITOR, LASTS).orElseThrow();

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
    void ofTheIssuerHoldItsRolesOfPeopleAndEndAfterTheirTime() {
        var arrival = new Arrival("oidc:5d0c", Set.of("marketer", "agent", "storefront"), "token");
        var cookie = sessions.open(arrival, Duration.ofHours(1)).orElseThrow();

        assertThat(sessions.read(cookie)).hasValueSatisfying(session -> {
            assertThat(session.client()).isEqualTo("oidc:5d0c");
            assertThat(session.roles()).containsExactlyInAnyOrder("marketer", "agent");
            assertThat(session.expires()).isEqualTo(now.plus(Duration.ofHours(1)));
        });
        now = now.plus(Duration.ofHours(1)).minusSeconds(1);
        assertThat(sessions.read(cookie)).isPresent();
        now = now.plusSeconds(1);
        assertThat(sessions.read(cookie)).isEmpty();
    }

    @Test
    void areNotOpenedWithoutARoleOfPeople() {
        assertThat(sessions.open(new Arrival("oidc:5d0c", Set.of("storefront"), "token"), LASTS))
                .isEmpty();
    }

    @Test
    void endWithTheirIssuer() {
        var arrival = new Arrival("oidc:5d0c", Set.of("marketer"), "token");
        var cookie = sessions.open(arrival, LASTS).orElseThrow();

        var moved = new Sessions(keys, issuer("https://other.example"), links, ids, clock);

        assertThat(sessions.read(cookie)).isPresent();
        assertThat(moved.read(cookie)).isEmpty();
    }

    @Test
    void byKeyEndWhenOnlyTheIssuerLetsPeopleIn() {
        var cookie = sessions.open(TestKeys.MARKETER, LASTS).orElseThrow();
        var only = new Issuer(new IssuerSettings(Map.of(), true), true, Optional.empty(), Optional.empty());

        assertThat(new Sessions(keys, only, links, ids, clock).read(cookie)).isEmpty();
    }

    @Test
    void holdTheLongestNameThereIs() {
        var arrival = new Arrival("oidc:" + "x".repeat(100) + "/" + "y".repeat(100), Roles.PEOPLE, "token");

        assertThat(sessions.open(arrival, LASTS).flatMap(sessions::read))
                .hasValueSatisfying(session -> assertThat(session.client()).isEqualTo(arrival.name()));
    }

    @Test
    void areNotForgedFromATokenMadeForSomethingElse() {
        var token = links.sign("survey", "aaaaaaaaaaaaaaaa|99999999999|nonce");

        assertThat(sessions.read(token)).isEmpty();
        assertThat(sessions.read("v1.dev.x.y")).isEmpty();
        assertThat(sessions.read("")).isEmpty();
    }

    private static Issuer issuer(String address) {
        return new Issuer(new IssuerSettings(), true, Optional.of(address), Optional.of("pages"));
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
