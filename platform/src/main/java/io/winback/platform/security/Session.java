package io.winback.platform.security;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody signed in to the pages.
 *
 * @param client whose key it is, or whom the issuer vouches for
 * @param roles the one of the key, or all that the issuer gave; it may do what any of them may
 * @param nonce random; the forms of this session are bound to it
 * @param expires by the machine clock
 */
public record Session(String client, Set<String> roles, String nonce, Instant expires) {

    public Session {
        roles = Set.copyOf(roles);
    }
}
