package io.winback.platform.security;

import io.winback.platform.ids.Ids;
import io.winback.platform.links.SignedLinks;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Sessions of people at the pages, kept nowhere but in a signed cookie: which key they signed in with and until when. A session ends
 * with its time, with its key (removed or expired), or when the browser forgets it; all services with the same keys share it.
 */
@Singleton
public class Sessions {

    private static final String PURPOSE = "session";
    private static final int PARTS = 3;
    /** Keys of people; the shop's own systems have nothing to look at. */
    private static final Set<String> ROLES = Set.of(Roles.MARKETER, Roles.AGENT, Roles.AUDITOR, Roles.OPERATOR);

    private final ApiKeys keys;
    private final SignedLinks links;
    private final Ids ids;
    private final Clock clock;
    private final SessionConfig config;

    Sessions(ApiKeys keys, SignedLinks links, Ids ids, @Machine Clock clock, SessionConfig config) {
        this.keys = keys;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    /** A new session for whoever holds this key, as a value for the cookie; empty unless the key is good and a person's. */
    public Optional<String> open(String presented) {
        return keys.find(presented).filter(key -> ROLES.contains(key.role())).map(key -> {
            var expires = clock.instant().plus(config.lasts()).getEpochSecond();
            return links.sign(PURPOSE, String.join("|", key.mark(), Long.toString(expires), nonce()));
        });
    }

    /** The session of a cookie, if we made it, its time has not come and its key is still good. */
    public Optional<Session> read(String cookie) {
        return links.verify(PURPOSE, cookie)
                .map(payload -> payload.split("\\|", -1))
                .filter(parts -> parts.length == PARTS)
                .flatMap(this::session);
    }

    /** What only one visit knows: its forms are bound to it. */
    public String nonce() {
        return ids.random().toString();
    }

    private Optional<Session> session(String[] parts) {
        var expires = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return clock.instant().isBefore(expires)
                ? keys.marked(parts[0]).map(key -> new Session(key.client(), key.role(), parts[2], expires))
                : Optional.empty();
    }
}
