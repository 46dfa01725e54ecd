package io.winback.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.winback.local.testing.TestIssuer;
import io.winback.local.testing.TestKeys;
import io.winback.platform.RealTest;
import io.winback.platform.security.SignIn;
import io.winback.platform.security.WithIssuer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who come from a real issuer. */
@RealTest
@TestProfile(WithIssuer.class)
class IssuerSignInTest {

    private static final String MARKETER =
            "{\"realm_access\":{\"roles\":[\"marketer\",\"offline_access\"]},\"email\":\"anna@shop.example\",\"name\":\"Anna Tamm\"}";

    private final Browser browser = new Browser();
    private final IssuerPage page = new IssuerPage(browser);

    TestIssuer issuer;

    @AfterEach
    void openTheIssuer() {
        issuer.open();
    }

    @Test
    void isOfferedBesideTheKey() {
        browser.at()
                .get("/ui/test/sign-in?to=/ui/test?day=1")
                .then()
                .statusCode(200)
                .body(containsString("Sign in with Saffron Staff"))
                .body(containsString("/ui/test/sign-in/issuer?to=%2Fui%2Ftest%3Fday%3D1"))
                .body(containsString("name=\"key\""));
        browser.signIn(TestKeys.MARKETER).then().statusCode(303);
        browser.at().get("/ui/test").then().statusCode(200).body(containsString("test-marketer"));
    }

    @Test
    void asksTheIssuerWithPkceStateAndNonceAndNothingElse() {
        var asked = query(page.asked("/ui/test?day=1"));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", WithIssuer.CLIENT)
                .containsEntry("redirect_uri", own("/ui/test/sign-in/return"))
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsOnlyKeys(
                        "response_type",
                        "client_id",
                        "redirect_uri",
                        "scope",
                        "state",
                        "nonce",
                        "code_challenge",
                        "code_challenge_method");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var arrived = page.back(page.signIn(page.asked("/ui/test?day=1&lang=et"), "5d0c-7f", MARKETER));

        arrived.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(IssuerPage.leadsTo(arrived)).isEqualTo("/ui/test?day=1&lang=et");
        browser.at()
                .get("/ui/test")
                .then()
                .statusCode(200)
                .body(containsString("oidc:5d0c-7f"))
                .body(not(containsString("anna@")));
    }

    @Test
    void givesASessionOfOursAndKeepsNoTokenButTheOneToSignOutWith() {
        var arrived = page.signIn("5d0c-7f", MARKETER);

        var session = arrived.getDetailedCookie(SignIn.COOKIE);
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        assertThat(session.getPath()).isEqualTo("/ui");
        assertThat(session.getMaxAge()).isEqualTo(60 * 60);
        var hint = arrived.getDetailedCookie(DoorCookies.HINT);
        assertThat(hint.isHttpOnly()).isTrue();
        assertThat(hint.getSameSite()).isEqualTo("Strict");
        assertThat(hint.getPath()).isEqualTo("/ui");
        assertThat(arrived.getDetailedCookies().asList())
                .filteredOn(cookie -> cookie.getMaxAge() != 0)
                .extracting(io.restassured.http.Cookie::getName)
                .containsExactlyInAnyOrder(SignIn.COOKIE, DoorCookies.HINT);
    }

    @Test
    void mayDoWhatAnyOfItsRolesMayAndWritesWithItsOwnForms() {
        page.signIn("5d0c-7f", "{\"realm_access\":{\"roles\":[\"auditor\",\"marketer\"]}}");
        var token = Browser.token(browser.at().get("/ui/test").asString());

        browser.at()
                .formParam("formToken", token)
                .formParam("note", "written by somebody the issuer knows")
                .post("/ui/test/note")
                .then()
                .statusCode(303);
        browser.at().formParam("note", "smuggled").post("/ui/test/note").then().statusCode(403);

        browser.at().get("/ui/test").then().body(containsString("somebody the issuer knows"));
    }

    @Test
    void looksOnlyWhereItsRoleMayOnlyLook() {
        page.signIn("5d0c-7f", "{\"realm_access\":{\"roles\":[\"auditor\"]}}");
        var token = Browser.token(browser.at().get("/ui/test").asString());

        browser.at()
                .formParam("formToken", token)
                .formParam("note", "x")
                .post("/ui/test/note")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"realm_access\":{\"roles\":[\"admin\",\"storefront\"]}}", "{\"groups\":[\"marketer\"]}"
            })
    void isNobodyHereWithoutARoleOfPeople(String claims) {
        var arrived = page.signIn("5d0c-7f", claims);

        arrived.then().statusCode(403).body(containsString("nobody has given you a role"));
        assertThat(arrived.getCookie(SignIn.COOKIE)).isNull();
        browser.at().get("/ui/test").then().statusCode(303);
    }

    @Test
    void isNeverListenedToOutsidePages() {
        var arrived = page.signIn("5d0c-7f", "{\"realm_access\":{\"roles\":[\"operator\"]}}");

        given().cookies(arrived.getCookies()).get("/guarded").then().statusCode(401);
        given().cookies(arrived.getCookies()).get("/ui/../guarded").then().statusCode(not(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/ui//evil.example", "/api/x", "/ui/test/sign-in"})
    void leadsNowhereElse(String to) {
        var arrived = page.back(page.signIn(page.asked(to), "5d0c-7f", MARKETER));

        assertThat(IssuerPage.leadsTo(arrived)).isEqualTo("/ui/test");
    }

    @Test
    void leadsNowhereElseWhateverTheCookieSays() {
        var returned = page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER);

        var arrived = browser.at()
                .cookie("winback_to", "https://evil.example/")
                .urlEncodingEnabled(false)
                .get(returned);

        assertThat(IssuerPage.leadsTo(arrived)).isEqualTo("/ui/test");
    }

    @Nested
    class IsRefused {

        @Test
        void whoComesTwiceWithOneCode() {
            var returned = page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER);
            page.back(returned).then().statusCode(200);

            refused(page.back(returned));
        }

        @Test
        void aCodeThatWasUsedInAnotherSignIn() {
            var used = query(page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER));
            var other = query(page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER));

            refused(page.back("/ui/test/sign-in/return?code=" + used.get("code") + "&state=" + other.get("state")));
        }

        @Test
        void whoComesWithAnotherState() {
            var returned = page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER);

            refused(page.back(returned.replaceFirst("state=[^&]*", "state=another")));
            refused(page.back(returned.replaceFirst("&?state=[^&]*", "")));
        }

        @Test
        void whoDidNotBegin() {
            var returned = page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER);

            refused(given().redirects().follow(false).urlEncodingEnabled(false).get(returned));
        }

        @Test
        void whomTheIssuerRefused() {
            var state = query(page.asked("/ui/test")).get("state");

            refused(page.back(
                    "/ui/test/sign-in/return?error=access_denied&error_description=%3Cscript%3E&state=" + state));
        }

        @Test
        void aTokenThatHasExpiredAndTheLogTellsNobodysAddress() {
            var log = new Log();
            issuer.next("5d0c-7f", "other", Map.of("email", "anna@shop.example"), -60);

            refused(page.signIn("5d0c-7f", MARKETER));

            assertThat(log.read()).contains("InvalidJwtException").doesNotContain("anna@", "5d0c-7f");
        }

        @Test
        void aSessionOfQuarkusThatSomebodyMadeUp() {
            var returned = page.signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER);

            refused(browser.at()
                    .cookie("q_session_people", "a.b.c")
                    .urlEncodingEnabled(false)
                    .get(returned));
        }

        private void refused(Response answer) {
            answer.then()
                    .statusCode(422)
                    .contentType(containsString("text/html"))
                    .body(containsString("role=\"alert\""))
                    .body(containsString("Sign in with Saffron Staff"))
                    .body(not(containsString("<script")))
                    .body(not(containsString("aria-invalid")));
            assertThat(answer.getCookie(SignIn.COOKIE)).isNull();
        }
    }

    @Test
    void signsOutAtTheIssuerToo() {
        var arrived = page.signIn("5d0c-7f", MARKETER);
        var token = Browser.token(browser.at().get("/ui/test").asString());

        var left = browser.at().formParam("formToken", token).post("/ui/test/sign-out");

        left.then().statusCode(200).body(containsString("Saffron Staff"));
        var end = IssuerPage.leadsTo(left);
        assertThat(end).startsWith(issuer.address() + "/endsession?");
        assertThat(query(end))
                .containsEntry("id_token_hint", arrived.getCookie(DoorCookies.HINT))
                .containsEntry("client_id", WithIssuer.CLIENT)
                .containsEntry("post_logout_redirect_uri", own("/ui/test/sign-in"));
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(end)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/ui/test/sign-in"));
        browser.at().get("/ui/test").then().statusCode(303);
    }

    @Test
    void aHolderOfAKeySignsOutHereOnly() {
        browser.signIn(TestKeys.MARKETER);
        var token = Browser.token(browser.at().get("/ui/test").asString());

        browser.at()
                .formParam("formToken", token)
                .post("/ui/test/sign-out")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ui/test/sign-in"));
    }

    @Test
    void nobodyElseSignsSomebodyOut() {
        page.signIn("5d0c-7f", MARKETER);

        browser.at().get("/ui/test/sign-out").then().statusCode(405);
        browser.at().post("/ui/test/sign-out").then().statusCode(403);

        browser.at().get("/ui/test").then().statusCode(200);
    }

    @Test
    void asksForPatienceWhileTheIssuerIsDownAndKeysAndSessionsGoOn() {
        page.signIn("5d0c-7f", MARKETER);
        var returned = new IssuerPage(browser).signIn(page.asked("/ui/test"), "5d0c-7f", MARKETER);

        issuer.close();

        browser.at().get("/ui/test").then().statusCode(200);
        page.back(returned).then().statusCode(422);
        var other = new Browser();
        other.signIn(TestKeys.MARKETER).then().statusCode(303);
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String own(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }

    /** What is logged until it is closed. */
    private static final class Log extends Handler {

        private final StringBuilder text = new StringBuilder();

        Log() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            text.append(((org.jboss.logmanager.ExtLogRecord) entry).getFormattedMessage())
                    .append('\n');
            for (var cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                text.append(cause).append('\n');
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }

        synchronized String read() {
            close();
            return text.toString();
        }
    }
}
