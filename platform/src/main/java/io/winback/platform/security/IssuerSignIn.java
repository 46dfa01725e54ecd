package io.winback.platform.security;

import io.quarkus.logging.Log;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with the issuer about who signs in: authorization code flow with PKCE, state and nonce, which Quarkus does. Called at
 * {@link SignIn#isReturn} only, with a thread that may wait.
 */
@Singleton
public class IssuerSignIn {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FOUND = 302;
    private static final String THEIR_SESSION = "q_session_" + Issuer.PEOPLE;

    private final OidcAuthenticationMechanism mechanism;
    private final IdentityProviderManager providers;
    private final TenantConfigBean tenants;
    private final Optional<String> client;

    IssuerSignIn(
            OidcAuthenticationMechanism mechanism,
            IdentityProviderManager providers,
            TenantConfigBean tenants,
            @ConfigProperty(name = "quarkus.oidc.people.client-id") Optional<String> client) {
        this.mechanism = mechanism;
        this.providers = providers;
        this.tenants = tenants;
        this.client = client;
    }

    /** Where the issuer asks who it is, to come back to this path; empty if the issuer cannot be reached. */
    public Optional<String> ask(RoutingContext context) {
        try {
            var challenge = mechanism.getChallenge(context).await().atMost(PATIENCE);
            return challenge != null && challenge.status == FOUND
                    ? challenge.getHeaders().values().stream().findFirst()
                    : Optional.empty();
        } catch (RuntimeException e) {
            Log.warnf("issuer not reached reason=%s", reason(e));
            return Optional.empty();
        }
    }

    /** Who came back; empty if it is not what we asked for, or was answered before, or the issuer does not vouch for it. */
    public Optional<Arrival> arrival(RoutingContext context) {
        try {
            var identity = mechanism.authenticate(context, providers).await().atMost(PATIENCE);
            if (identity == null) {
                Log.warn("sign-in from the issuer refused reason=not-asked-for");
            }
            return Optional.ofNullable(identity).flatMap(IssuerSignIn::arrival);
        } catch (RuntimeException e) {
            Log.warnf("sign-in from the issuer refused reason=%s", reason(e));
            return Optional.empty();
        } finally {
            context.response().removeCookies(THEIR_SESSION);
        }
    }

    /** Where the issuer signs out whom this token names, to come back to the page; empty if it has no such place. */
    public Optional<String> end(String idToken, String page) {
        var tenant = tenants.getStaticTenant(Issuer.PEOPLE);
        var metadata = tenant == null ? null : tenant.getOidcMetadata();
        var end = metadata == null ? null : metadata.getEndSessionUri();
        return Optional.ofNullable(end)
                .map(address -> address + (address.contains("?") ? "&" : "?") + "client_id="
                        + encode(client.orElse("")) + "&post_logout_redirect_uri=" + encode(page)
                        + (idToken.isEmpty() ? "" : "&id_token_hint=" + encode(idToken)));
    }

    private static Optional<Arrival> arrival(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getCredential(IdTokenCredential.class))
                .map(token -> new Arrival(identity.getPrincipal().getName(), identity.getRoles(), token.getToken()));
    }

    /** What failed, without anything a token says: messages of the libraries hold whole tokens. */
    private static String reason(Throwable failure) {
        var kinds = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : "/").append(cause.getClass().getSimpleName());
            if (cause instanceof InvalidJwtException token) {
                token.getErrorDetails().stream()
                        .map(ErrorCodeValidator.Error::getErrorCode)
                        .forEach(code -> kinds.append(':').append(code));
            }
        }
        return kinds.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
