package io.winback.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What we make of an OpenID Connect issuer; where it is and how it is spoken to is said by {@code quarkus.oidc} and {@code quarkus.oidc.people}. */
@ConfigMapping(prefix = "winback.oidc")
public interface IssuerConfig {

    /** What people know the issuer by, such as the name of the company; it stands on the sign-in page. */
    Optional<String> name();

    /** How long who came from the issuer stays signed in to the pages: what the issuer takes away is gone by then. */
    @WithDefault("1h")
    Duration lasts();

    /** People sign in with the issuer only: there is no form for keys. */
    @WithDefault("false")
    boolean only();

    /** Our role by what the issuer calls it. Where nothing is said, the issuer calls our roles what we do; else only what is named counts. */
    Map<String, String> roles();
}
