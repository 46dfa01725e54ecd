package io.winback.platform.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.winback.local.testing.TestIssuer;
import io.winback.local.testing.TestKeys;
import io.winback.platform.RealTest;
import io.winback.platform.security.WithIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An issuer that is down while the service starts, and the only way in for people. */
@RealTest
@TestProfile(IssuerDownTest.Down.class)
class IssuerDownTest {

    public static final class Down implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new WithIssuer().getConfigOverrides());
            settings.put("winback.oidc.only", "true");
            settings.put("winback.oidc.roles.\"shop/marketing\"", "marketer");
            settings.put("winback.oidc.roles.\"shop/operations\"", "operator");
            settings.put("winback.session.secure", "true");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestIssuer.class, Map.of(TestIssuer.OPEN, "false")));
        }
    }

    TestIssuer issuer;

    @Test
    void stopsNothingElseAndIsFoundOnceItIsUp() {
        // given a service that has started without it
        given().header("X-Api-Key", TestKeys.OPERATOR).get("/guarded").then().statusCode(200);
        given().auth()
                .oauth2("e30.e30.e30")
                .get("/guarded")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", equalTo("/problems/issuer-unreachable"));
        var browser = new Browser();
        browser.at().get("/ui/test/sign-in/return").then().statusCode(503).body(containsString("cannot be reached"));

        // when
        issuer.open();

        // then
        given().auth()
                .oauth2(issuer.token("erp", WithIssuer.AUDIENCE, WithIssuer.roles("shop/operations"), 3600))
                .get("/guarded")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(issuer.token("erp", WithIssuer.AUDIENCE, WithIssuer.roles("operator"), 3600))
                .get("/guarded")
                .then()
                .statusCode(403);
        browser.at()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "winback.shop.example")
                .get("/ui/test/sign-in/return")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString(
                                "redirect_uri=https%3A%2F%2Fwinback.shop.example%2Fui%2Ftest%2Fsign-in%2Freturn"))
                .header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void isTheOnlyWayIn() {
        var browser = new Browser();
        browser.at()
                .get("/ui/test/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("Sign in with Saffron Staff"))
                .body(not(containsString("name=\"key\"")));
        browser.signIn(TestKeys.MARKETER).then().statusCode(not(303));
    }
}
