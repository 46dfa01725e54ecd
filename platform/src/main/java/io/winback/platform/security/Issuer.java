package io.winback.platform.security;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID Connect issuer, where one is configured: whether people come from it, what it is called, and what its roles are here. */
@Singleton
public class Issuer {

    /** The part of {@code quarkus.oidc} that lets people in; machines come through the default one. */
    static final String PEOPLE = "people";

    private static final int MARK_BYTES = 8;

    private final IssuerConfig config;
    private final boolean people;
    private final String mark;

    Issuer(
            IssuerConfig config,
            @ConfigProperty(name = "quarkus.oidc.people.tenant-enabled", defaultValue = "false") boolean people,
            @ConfigProperty(name = "quarkus.oidc.people.auth-server-url") Optional<String> address,
            @ConfigProperty(name = "quarkus.oidc.people.client-id") Optional<String> client) {
        this.config = config;
        this.people = people;
        this.mark = mark(address.orElse("") + "\n" + client.orElse(""));
    }

    /** Whether people may sign in with it. */
    public boolean letsPeopleIn() {
        return people;
    }

    /** Whether people may sign in with a key. */
    public boolean leavesKeys() {
        return !people || !config.only();
    }

    /** What people know it by; empty if nobody said. */
    public String name() {
        return config.name().orElse("");
    }

    /** Whether this was made from a token of the issuer. */
    static boolean made(SecurityIdentity identity) {
        return identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE) != null;
    }

    /** Our roles among those of the issuer; what we do not know gives no right. */
    Set<String> ours(Set<String> theirs) {
        var ours = new TreeSet<String>();
        for (var role : theirs) {
            var named = config.roles().isEmpty() ? role : config.roles().getOrDefault(role, "");
            if (Roles.ALL.contains(named)) {
                ours.add(named);
            }
        }
        return ours;
    }

    /** Tells this issuer from another: sessions end when people come from elsewhere. */
    String mark() {
        return mark;
    }

    private static String mark(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
