package io.winback.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestIssuer;
import io.winback.local.testing.TestKeys;
import io.winback.platform.RealTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Machines with tokens of a real issuer, beside API keys. */
@RealTest
@TestProfile(WithIssuer.class)
class BearerTokenTest {

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    TestIssuer issuer;

    @AfterEach
    void openTheIssuer() {
        issuer.open();
    }

    @Test
    void aClientWithTheRoleIsLetInUnderItsOwnName() {
        issuer.next("erp", WithIssuer.AUDIENCE, WithIssuer.roles(Roles.OPERATOR, "offline_access"), HOUR);
        String token = given().auth()
                .preemptive()
                .basic("erp", "secret of the client")
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "winback")
                .post(issuer.address() + "/token")
                .path("access_token");

        guarded(token).statusCode(200).body(equalTo("oidc:erp"));
    }

    @Test
    void whoActsIsNamedByWhatStaysAndNeverByAnAddress() {
        guarded(token("5d0c-7f", Map.of("client_id", "erp", "preferred_username", "anna@shop.example")))
                .body(equalTo("oidc:erp/5d0c-7f"));
        guarded(token("anna@shop.example", Map.of("client_id", "erp")))
                .body(containsString("oidc:erp/"))
                .body(org.hamcrest.Matchers.not(containsString("anna")));
        guarded(token("5d0c\nforged line", Map.of())).body(org.hamcrest.Matchers.not(containsString("\n")));
    }

    @Test
    void aTokenWithoutTheRoleIsForbidden() {
        guarded(issuer.token("erp", WithIssuer.AUDIENCE, WithIssuer.roles(Roles.MARKETER), HOUR))
                .statusCode(403)
                .contentType("application/problem+json");
        guarded(issuer.token("erp", WithIssuer.AUDIENCE, WithIssuer.roles("admin", "OPERATOR"), HOUR))
                .statusCode(403);
        guarded(issuer.token("erp", WithIssuer.AUDIENCE, Map.of("groups", Roles.OPERATOR), HOUR))
                .statusCode(403);
    }

    @Test
    void aPathThatIsCalledAsAPartOfTheSettingsIsForTheSameTokens() {
        given().auth()
                .oauth2(token("erp", Map.of()))
                .get("/guarded/people")
                .then()
                .statusCode(200)
                .body(equalTo("oidc:erp"));
        given().cookie("q_session_people", "x")
                .auth()
                .oauth2(token("erp", Map.of()))
                .get("/guarded")
                .then()
                .statusCode(200);
    }

    @Nested
    class IsRefusedAToken {

        @Test
        void forAnotherAudience() {
            refused(issuer.token("erp", "payroll", WithIssuer.roles(Roles.OPERATOR), HOUR));
        }

        @Test
        void thatPeopleSignInWith() {
            refused(issuer.token("anna", WithIssuer.CLIENT, WithIssuer.roles(Roles.OPERATOR), HOUR));
        }

        @Test
        void thatHasExpired() {
            refused(issuer.token("erp", WithIssuer.AUDIENCE, WithIssuer.roles(Roles.OPERATOR), -1));
        }

        @Test
        void thatIsNotGoodYet() {
            refused(token("erp", Map.of("nbf", Instant.now().plusSeconds(600).getEpochSecond())));
        }

        @Test
        void thatNeverExpires() throws JOSEException {
            refused(signed(claims().expirationTime(null).build()));
        }

        @Test
        void ofAnotherIssuer() throws JOSEException {
            refused(signed(claims().issuer("https://other.example").build()));
        }

        @Test
        void thatWasTamperedWith() {
            var parts = token("erp", Map.of()).split("\\.");
            var other = issuer.token("boss", WithIssuer.AUDIENCE, WithIssuer.roles(Roles.OPERATOR), HOUR)
                    .split("\\.");

            refused(String.join(".", parts[0], other[1], parts[2]));
            refused(parts[0] + "." + parts[1] + ".");
            refused("no.token.atall");
        }

        @Test
        void thatIsNotSigned() {
            refused(new PlainJWT(claims().build()).serialize());
        }

        @Test
        void signedWithAnotherKeyOfTheSameName() throws JOSEException {
            var stranger =
                    new RSAKeyGenerator(2048).keyID(issuer.key().getKeyID()).generate();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(stranger.getKeyID())
                            .build(),
                    claims().build());
            jwt.sign(new RSASSASigner(stranger));

            refused(jwt.serialize());
        }

        @Test
        void signedWithThePublicKeyAsIfItWereASecret() throws JOSEException {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(issuer.key().getKeyID())
                            .build(),
                    claims().build());
            jwt.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));

            refused(jwt.serialize());
        }

        private void refused(String token) {
            guarded(token)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("detail", containsString("token"));
        }

        private String signed(JWTClaimsSet claims) throws JOSEException {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(issuer.key().getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(issuer.key()));
            return jwt.serialize();
        }

        private JWTClaimsSet.Builder claims() {
            var claims = new JWTClaimsSet.Builder()
                    .subject("erp")
                    .issuer(issuer.address())
                    .audience(WithIssuer.AUDIENCE)
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(HOUR)));
            WithIssuer.roles(Roles.OPERATOR).forEach(claims::claim);
            return claims;
        }
    }

    @Test
    void aNewKeyOfTheIssuerIsLearntAndTheOldOneForgotten() {
        var before = token("erp", Map.of());
        guarded(before).statusCode(200);

        issuer.rotate();

        guarded(token("erp", Map.of())).statusCode(200);
        guarded(before).statusCode(401);
    }

    @Test
    void keysAndKnownTokensStayGoodWhileTheIssuerIsDown() {
        var token = token("erp", Map.of());
        guarded(token).statusCode(200);

        issuer.close();

        guarded(token).statusCode(200);
        given().header("X-Api-Key", TestKeys.OPERATOR).get("/guarded").then().statusCode(200);
    }

    @Test
    void keysStayGoodBesideTokens() {
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .get("/guarded")
                .then()
                .statusCode(200)
                .body(equalTo("test-operator"));
        given().header("X-Api-Key", TestKeys.MARKETER).get("/guarded").then().statusCode(403);
        given().header("X-Api-Key", "wbk_unknown0_and-so-on")
                .get("/guarded")
                .then()
                .statusCode(401);
        given().get("/guarded")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("detail", containsString("bearer token"));
    }

    @Test
    void whatIsNotOpenedIsClosed() {
        given().header("X-Api-Key", TestKeys.OPERATOR).get("/forgotten").then().statusCode(403);
        given().auth().oauth2(token("erp", Map.of())).get("/forgotten").then().statusCode(403);
    }

    private String token(String subject, Map<String, Object> more) {
        var claims = new HashMap<>(WithIssuer.roles(Roles.OPERATOR));
        claims.put("client_id", subject);
        claims.putAll(more);
        return issuer.token(subject, WithIssuer.AUDIENCE, claims, HOUR);
    }

    private static ValidatableResponse guarded(String token) {
        return given().auth().oauth2(token).get("/guarded").then();
    }
}
