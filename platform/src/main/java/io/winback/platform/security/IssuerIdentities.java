package io.winback.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of whoever the issuer vouches for somebody we know: a name for trails and our roles, and nothing else the token may say. */
@Singleton
class IssuerIdentities implements SecurityIdentityAugmentor {

    private final Issuer issuer;
    private final boolean chosen;

    IssuerIdentities(
            Issuer issuer, @ConfigProperty(name = "quarkus.oidc.token.principal-claim") Optional<String> claim) {
        this.issuer = issuer;
        this.chosen = claim.isPresent();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(Issuer.made(identity) ? ours(identity) : identity);
    }

    private SecurityIdentity ours(SecurityIdentity identity) {
        var person = identity.getCredential(io.quarkus.oidc.IdTokenCredential.class) != null;
        var name = person || chosen
                ? IssuerNames.chosen(identity.getPrincipal())
                : IssuerNames.ofClient(identity.getPrincipal());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(issuer.ours(identity.getRoles()))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}
