package io.winback.platform.security;

import io.winback.platform.ids.Ids;
import io.winback.platform.links.SignedLinks;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sessions of people at the pages, kept nowhere but in a signed cookie: which key they signed in with, or whom the issuer vouched for
 * with which roles, and until when. A session ends with its time, with its key (removed or expired, or no key lets people in any
 * more), when people come from another issuer, or when the browser forgets it; all services with the same keys share it.
 */
@Singleton
public class Sessions {

    private static final String BY_KEY = "session";
    private static final String BY_ISSUER = "session-issuer";
    private static final int KEY_PARTS = 3;
    private static final int ISSUER_PARTS = 5;

    private final ApiKeys keys;
    private final Issuer issuer;
    private final SignedLinks links;
    private final Ids ids;
    private final Clock clock;

    Sessions(ApiKeys keys, Issuer issuer, SignedLinks links, Ids ids, @Machine Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new session for whoever holds this key, as a value for the cookie; empty unless the key is good and a person's. */
    public Optional<String> open(String presented, Duration lasts) {
        return keys.find(presented)
                .filter(key -> Roles.PEOPLE.contains(key.role()))
                .map(key -> links.sign(BY_KEY, String.join("|", key.mark(), expiry(lasts), nonce())));
    }

    /** A new session for whoever came from the issuer, as a value for the cookie; empty without a role of people. */
    public Optional<String> open(Arrival arrival, Duration lasts) {
        var roles = new TreeSet<>(arrival.roles());
        roles.retainAll(Roles.PEOPLE);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(links.sign(
                        BY_ISSUER,
                        String.join(
                                "\n", issuer.mark(), expiry(lasts), nonce(), arrival.name(), String.join(",", roles))));
    }

    /** The session of a cookie, if we made it, its time has not come and its key or issuer is still good. */
    public Optional<Session> read(String cookie) {
        return links.verify(BY_KEY, cookie)
                .map(payload -> payload.split("\\|", -1))
                .filter(parts -> parts.length == KEY_PARTS)
                .flatMap(this::byKey)
                .or(() -> links.verify(BY_ISSUER, cookie)
                        .map(payload -> payload.split("\n", -1))
                        .filter(parts -> parts.length == ISSUER_PARTS)
                        .flatMap(this::byIssuer));
    }

    /** What only one visit knows: its forms are bound to it. */
    public String nonce() {
        return ids.random().toString();
    }

    private Optional<Session> byKey(String[] parts) {
        return until(parts[1]).filter(expires -> issuer.leavesKeys()).flatMap(expires -> keys.marked(parts[0])
                .map(key -> new Session(key.client(), Set.of(key.role()), parts[2], expires)));
    }

    private Optional<Session> byIssuer(String[] parts) {
        return until(parts[1])
                .filter(expires -> issuer.letsPeopleIn() && parts[0].equals(issuer.mark()))
                .map(expires -> new Session(
                        parts[3], new TreeSet<>(Arrays.asList(parts[4].split(",", -1))), parts[2], expires));
    }

    private String expiry(Duration lasts) {
        return Long.toString(clock.instant().plus(lasts).getEpochSecond());
    }

    /** The end of the session, if it has not come. */
    private Optional<Instant> until(String seconds) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                .filter(expires -> clock.instant().isBefore(expires));
    }
}
