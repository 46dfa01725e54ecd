package io.winback.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.winback.local.testing.TestKeys;
import io.winback.platform.RealTest;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With an issuer, bearer tokens and API keys are accepted side by side. */
@RealTest
@TestProfile(BearerTokenTest.WithIssuer.class)
class BearerTokenTest {

    private static final String ISSUER = "https://issuer.example";

    public static final class WithIssuer implements QuarkusTestProfile {

        static final KeyPair KEYS = keys();

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.public-key",
                    Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                    "quarkus.oidc.token.issuer",
                    ISSUER,
                    "winback.test.private-key",
                    Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded()));
        }

        private static KeyPair keys() {
            try {
                return KeyPairGenerator.getInstance("RSA").generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aTokenWithTheRoleIsLetIn() {
        given().auth()
                .oauth2(token(ISSUER, Roles.OPERATOR))
                .get("/guarded")
                .then()
                .statusCode(200)
                .body(equalTo("anna"));
    }

    @Test
    void aTokenWithAnotherRoleIsForbidden() {
        given().auth()
                .oauth2(token(ISSUER, Roles.MARKETER))
                .get("/guarded")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        given().auth()
                .oauth2(token("https://other.example", Roles.OPERATOR))
                .get("/guarded")
                .then()
                .statusCode(401);
    }

    @Test
    void keysStayGoodBesideTokens() {
        given().header("X-Api-Key", TestKeys.OPERATOR).get("/guarded").then().statusCode(200);
        given().header("X-Api-Key", TestKeys.MARKETER).get("/guarded").then().statusCode(403);
        given().header("X-Api-Key", "wbk_unknown0_and-so-on")
                .get("/guarded")
                .then()
                .statusCode(401);
        given().get("/guarded").then().statusCode(401);
    }

    @Test
    void whatIsNotOpenedIsClosed() {
        given().header("X-Api-Key", TestKeys.OPERATOR).get("/forgotten").then().statusCode(403);
    }

    private static String token(String issuer, String role) {
        var key = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("winback.test.private-key", String.class);
        return Jwt.issuer(issuer).upn("anna").groups(Set.of(role)).sign(privateKey(key));
    }

    private static java.security.PrivateKey privateKey(String base64) {
        try {
            return java.security.KeyFactory.getInstance("RSA")
                    .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(base64)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
