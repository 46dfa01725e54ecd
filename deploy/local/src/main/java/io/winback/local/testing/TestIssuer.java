package io.winback.local.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer over real HTTP, with real signatures, a key set and a login page that takes any user name and any claims.
 * A test resource of a profile; a test gets it in a field of this type.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    /** Argument of the resource: {@code false} to be down until {@link #open()}. */
    public static final String OPEN = "open";

    private static final String ID = "shop";

    private final int port = freePort();
    private final Keys keys = new Keys();
    private boolean openAtStart = true;
    private @Nullable MockOAuth2Server server;

    @Override
    public void init(Map<String, String> arguments) {
        openAtStart = Boolean.parseBoolean(arguments.getOrDefault(OPEN, "true"));
    }

    @Override
    public Map<String, String> start() {
        if (openAtStart) {
            open();
        }
        return Map.of("quarkus.oidc.auth-server-url", address());
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType().equals(TestIssuer.class));
    }

    /** Begins to answer, at the same address as before. */
    public void open() {
        if (server == null) {
            server = new MockOAuth2Server(new OAuth2Config(
                    true, null, null, false, new OAuth2TokenProvider(keys), Set.of(), new MockWebServerWrapper(null)));
            server.start(InetAddress.getLoopbackAddress(), port);
        }
    }

    /** Ends to answer. */
    public void close() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    /** From now on signs with another key, and publishes that one only. */
    public void rotate() {
        keys.renew();
    }

    /** What tokens name as their issuer. */
    public String address() {
        return "http://localhost:" + port + "/" + ID;
    }

    /** The key tokens are signed with, to forge some. */
    public RSAKey key() {
        return keys.current;
    }

    /** A signed token as the issuer gives it to machines. */
    public String token(String subject, String audience, Map<String, Object> claims, long seconds) {
        return running().issueToken(ID, subject, audience, claims, seconds).serialize();
    }

    /** What the next token that is asked for says, whoever signs in. */
    public void next(String subject, String audience, Map<String, Object> claims, long seconds) {
        running()
                .enqueueCallback(new DefaultOAuth2TokenCallback(
                        ID, subject, "JWT", List.of(audience), new HashMap<>(claims), seconds));
    }

    private MockOAuth2Server running() {
        if (server == null) {
            throw new IllegalStateException("The issuer is down");
        }
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One key at a time, each with a name of its own. */
    private static final class Keys extends KeyProvider {

        private volatile RSAKey current = generate();

        @Override
        public JWK signingKey(String keyId) {
            return current;
        }

        void renew() {
            current = generate();
        }

        private static RSAKey generate() {
            try {
                return new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
