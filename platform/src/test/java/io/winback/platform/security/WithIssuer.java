package io.winback.platform.security;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.winback.local.testing.TestIssuer;
import java.util.List;
import java.util.Map;

/** An issuer for machines and for people, beside keys. */
public final class WithIssuer implements QuarkusTestProfile {

    public static final String AUDIENCE = "winback";
    public static final String CLIENT = "winback-pages";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.token.audience",
                AUDIENCE,
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "0S",
                "quarkus.oidc.roles.role-claim-path",
                "realm_access/roles",
                "quarkus.oidc.people.tenant-enabled",
                "true",
                "quarkus.oidc.people.client-id",
                CLIENT,
                "quarkus.oidc.people.credentials.secret",
                "a secret of thirty-two characters",
                "winback.oidc.name",
                "Saffron Staff");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuer.class));
    }

    /** What a Keycloak says of somebody's roles. */
    public static Map<String, Object> roles(String... roles) {
        return Map.of("realm_access", Map.of("roles", List.of(roles)));
    }
}
