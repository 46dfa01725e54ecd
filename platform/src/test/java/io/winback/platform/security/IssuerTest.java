package io.winback.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IssuerTest {

    @Nested
    class Roles {

        @Test
        void areOursByNameWhereNothingIsSaid() {
            assertThat(issuer(Map.of()).ours(Set.of("marketer", "offline_access", "MARKETER")))
                    .containsExactly("marketer");
        }

        @Test
        void areOnlyWhatIsNamedWhereSomethingIs() {
            var issuer = issuer(Map.of("winback-marketing", "marketer", "9f1c-helpdesk", "agent"));

            assertThat(issuer.ours(Set.of("winback-marketing", "9f1c-helpdesk", "operator")))
                    .containsExactlyInAnyOrder("marketer", "agent");
        }

        private static Issuer issuer(Map<String, String> roles) {
            return new Issuer(new IssuerSettings(roles, false), true, Optional.empty(), Optional.empty());
        }
    }

    @Nested
    class Settings {

        private static final String SECRET = "x".repeat(32);

        @Test
        void needNothingWhereThereIsNoIssuer() {
            assertThatCode(() -> check(new IssuerSettings(), Map.of())).doesNotThrowAnyException();
        }

        @Test
        void nameTheAudienceOfTokens() {
            var on = Map.of("quarkus.oidc.tenant-enabled", "true");
            assertThatThrownBy(() -> check(new IssuerSettings(), on))
                    .hasMessageContaining("quarkus.oidc.token.audience");
        }

        @Test
        void haveASecretThatAllProcessesShare() {
            assertThatThrownBy(() -> check(
                            new IssuerSettings(),
                            Map.of(
                                    "quarkus.oidc.people.tenant-enabled",
                                    "true",
                                    "quarkus.oidc.people.credentials.secret",
                                    "short")))
                    .hasMessageContaining("quarkus.oidc.people.authentication.state-secret");
            assertThatCode(() -> check(
                            new IssuerSettings(),
                            Map.of(
                                    "quarkus.oidc.people.tenant-enabled",
                                    "true",
                                    "quarkus.oidc.people.credentials.secret",
                                    SECRET)))
                    .doesNotThrowAnyException();
        }

        @Test
        void leaveOneWayIn() {
            assertThatThrownBy(() -> check(new IssuerSettings(Map.of(), true), Map.of()))
                    .hasMessageContaining("winback.oidc.only");
        }

        @Test
        void nameRolesThatThereAre() {
            assertThatThrownBy(() -> check(new IssuerSettings(Map.of("boss", "admin"), false), Map.of()))
                    .hasMessageContaining("winback.oidc.roles.\"boss\"");
        }

        private static void check(IssuerConfig issuer, Map<String, String> settings) {
            var config = new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(settings, "test", 100))
                    .build();
            new IssuerCheck(issuer, config).check();
        }
    }
}
