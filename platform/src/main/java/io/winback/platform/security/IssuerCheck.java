package io.winback.platform.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Refuses to start with settings of an issuer that would let in whom nobody meant, or not let in anybody. */
@Singleton
class IssuerCheck {

    private static final int SHORTEST_SECRET = 32;

    private final IssuerConfig issuer;
    private final Config config;

    IssuerCheck(IssuerConfig issuer, Config config) {
        this.issuer = issuer;
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        check();
    }

    void check() {
        if (on("quarkus.oidc.tenant-enabled")
                && text("quarkus.oidc.token.audience").isEmpty()) {
            throw new IllegalStateException(
                    "quarkus.oidc.token.audience: name the audience that tokens for this suite have;"
                            + " without it every token of the issuer would do");
        }
        var people = on("quarkus.oidc.people.tenant-enabled");
        if (people && secrets().noneMatch(secret -> secret.length() >= SHORTEST_SECRET)) {
            throw new IllegalStateException(
                    "quarkus.oidc.people.authentication.state-secret: set 32 characters or more, the same"
                            + " for all services, or a client secret (quarkus.oidc.people.credentials.secret) of that length;"
                            + " else who began to sign in at one process could not go on at another");
        }
        if (issuer.only() && !people) {
            throw new IllegalStateException(
                    "winback.oidc.only: nobody could sign in, since quarkus.oidc.people.tenant-enabled"
                            + " is not true");
        }
        issuer.roles().forEach((theirs, ours) -> {
            if (!Roles.ALL.contains(ours)) {
                throw new IllegalStateException(
                        "winback.oidc.roles.\"" + theirs + "\": " + ours + " is none of " + Roles.ALL);
            }
        });
    }

    private Stream<String> secrets() {
        return Stream.of(
                        "quarkus.oidc.people.authentication.state-secret",
                        "quarkus.oidc.people.credentials.secret",
                        "quarkus.oidc.people.credentials.client-secret.value")
                .flatMap(name -> text(name).stream());
    }

    private boolean on(String name) {
        return config.getOptionalValue(name, Boolean.class).orElse(false);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
