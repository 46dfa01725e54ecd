package io.winback.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.winback.local.testing.TestKeys;
import io.winback.platform.RealTest;
import io.winback.platform.security.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealTest
class SignInTest {

    private final Browser browser = new Browser();

    @Test
    void knowsNoIssuerWhereNoneIsConfigured() {
        browser.at().get("/ui/test/sign-in").then().body(not(containsString("/sign-in/issuer")));
        browser.at().get("/ui/test/sign-in/issuer").then().statusCode(404);
        browser.at().get("/ui/test/sign-in/return?code=x&state=y").then().statusCode(404);
    }

    @Test
    void leadsToThePageThatWasAskedForAndBack() {
        browser.at()
                .get("/ui/test?day=1&lang=et")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ui/test/sign-in?to=%2Fui%2Ftest%3Fday%3D1%26lang%3Det"));

        browser.signIn(TestKeys.MARKETER, "/ui/test?day=1&lang=et")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ui/test?day=1&lang=et"));

        browser.at().get("/ui/test").then().statusCode(200).body(containsString("test-marketer"));
    }

    @Test
    void givesACookieThatNoScriptAndNoOtherSiteGets() {
        var cookie = browser.signIn(TestKeys.MARKETER).getDetailedCookie(SignIn.COOKIE);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/ui");
        assertThat(cookie.getMaxAge()).isEqualTo(8 * 60 * 60);
        assertThat(cookie.getValue()).doesNotContain(TestKeys.MARKETER);
    }

    @Test
    void doesNotKnowAWrongKeyNorOneOfTheShopsSystems() {
        for (var key : new String[] {"wbk_unknown0_and-so-on", "", TestKeys.STOREFRONT}) {
            var answer = browser.signIn(key);

            answer.then().statusCode(422).body(containsString("role=\"alert\""));
            assertThat(answer.getCookie(SignIn.COOKIE)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/ui//evil.example",
                "/api/x",
                "/ui/../api",
                "/ui/test\\x"
            })
    void leadsNowhereElse(String to) {
        browser.signIn(TestKeys.MARKETER, to).then().statusCode(303).header("Location", endsWith("/ui/test"));
    }

    @Test
    void endsWithSigningOut() {
        browser.signIn(TestKeys.MARKETER);
        var token = Browser.token(browser.at().get("/ui/test").asString());

        browser.at()
                .formParam("formToken", token)
                .post("/ui/test/sign-out")
                .then()
                .statusCode(303);

        browser.at().get("/ui/test").then().statusCode(303);
    }

    @Nested
    class ACookie {

        private String cookie = "";

        @BeforeEach
        void signIn() {
            cookie = browser.signIn(TestKeys.OPERATOR).getCookie(SignIn.COOKIE);
        }

        @Test
        void isNeverListenedToOutsidePages() {
            given().cookie(SignIn.COOKIE, cookie).get("/guarded").then().statusCode(401);
            given().header("X-Api-Key", TestKeys.OPERATOR)
                    .get("/guarded")
                    .then()
                    .statusCode(200);
            given().cookie(SignIn.COOKIE, cookie).get("/ui/../guarded").then().statusCode(not(200));
            given().urlEncodingEnabled(false)
                    .cookie(SignIn.COOKIE, cookie)
                    .get("/ui/%2e%2e/guarded")
                    .then()
                    .statusCode(not(200));
        }

        @Test
        void isNoneOnceItWasTouched() {
            var browser = new Browser();
            browser.at()
                    .cookie(SignIn.COOKIE, cookie + "x")
                    .get("/ui/test")
                    .then()
                    .statusCode(303);
            browser.at()
                    .cookie(SignIn.COOKIE, cookie.replace("v1.dev", "v1.old"))
                    .get("/ui/test")
                    .then()
                    .statusCode(303);
            browser.at().cookie(SignIn.COOKIE, "").get("/ui/test").then().statusCode(303);
        }

        @Test
        void opensWhatTheRoleOfItsKeyOpens() {
            browser.at().get("/ui/test").then().statusCode(403).body(containsString("Your key does not permit this"));
        }
    }

    @Nested
    class AForm {

        @Test
        void isWorkedWithTheTokenOfItsSession() {
            browser.signIn(TestKeys.MARKETER);
            var token = Browser.token(browser.at().get("/ui/test").asString());

            browser.at()
                    .formParam("formToken", token)
                    .formParam("note", "written by a marketer")
                    .post("/ui/test/note")
                    .then()
                    .statusCode(303);

            browser.at().get("/ui/test").then().body(containsString("written by a marketer"));
        }

        @Test
        void isRefusedWithoutTheTokenAndWithThatOfAnotherSession() {
            // given
            var other = new Browser();
            other.signIn(TestKeys.MARKETER);
            var foreign = Browser.token(other.at().get("/ui/test").asString());
            browser.signIn(TestKeys.MARKETER);

            // when
            var without = browser.at().formParam("note", "smuggled").post("/ui/test/note");
            var wrong = browser.at()
                    .formParam("formToken", foreign)
                    .formParam("note", "smuggled")
                    .post("/ui/test/note");

            // then
            without.then().statusCode(403).body(containsString("nothing was changed"));
            wrong.then().statusCode(403);
            assertThat(NotePages.NOTE.get()).isNotEqualTo("smuggled");
        }

        @Test
        void ofSigningInNeedsATokenToo() {
            var answer = browser.at().formParam("key", TestKeys.MARKETER).post("/ui/test/sign-in");

            answer.then().statusCode(403);
            assertThat(answer.getCookie(SignIn.COOKIE)).isNull();
        }

        @Test
        void ofAnotherSiteIsRefusedWhateverItCarries() {
            browser.signIn(TestKeys.MARKETER);
            var token = Browser.token(browser.at().get("/ui/test").asString());

            browser.at()
                    .header("Sec-Fetch-Site", "same-site")
                    .formParam("formToken", token)
                    .formParam("note", "smuggled")
                    .post("/ui/test/note")
                    .then()
                    .statusCode(403);
        }

        @Test
        void isForWhomItsRoleAllows() {
            browser.signIn(TestKeys.AUDITOR);
            var token = Browser.token(browser.at().get("/ui/test").asString());

            browser.at()
                    .formParam("formToken", token)
                    .formParam("note", "x")
                    .post("/ui/test/note")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void answersWithHeadersThatKeepThePageToItself() {
        browser.at()
                .get("/ui/test/sign-in")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .body(not(containsString("<script")))
                .body(not(containsString("style=\"")));
        given().get("/s/any").then().header("X-Frame-Options", nullValue());
    }

    @Test
    void tellsOfWhatWentWrongAsAPage() {
        browser.signIn(TestKeys.MARKETER);

        browser.at()
                .get("/ui/test/broken/asked")
                .then()
                .statusCode(400)
                .contentType(is("text/html;charset=UTF-8"))
                .body(containsString("The date is no date."));
        browser.at()
                .get("/ui/test/broken/within")
                .then()
                .statusCode(500)
                .contentType(is("text/html;charset=UTF-8"))
                .body(not(containsString("a secret of ours")));
        browser.at()
                .get("/ui/test/nowhere")
                .then()
                .statusCode(404)
                .contentType(is("text/html;charset=UTF-8"))
                .body(containsString("nothing at this address"))
                .body(not(containsString("resource method")));
    }

    @Test
    void speaksTheLanguageAskedForThenChosenThenAccepted() {
        given().header("Accept-Language", "uk-UA,en;q=0.5")
                .get("/ui/test/sign-in")
                .then()
                .body(containsString("<html lang=\"uk\">"));
        browser.at().get("/ui/test/sign-in?lang=zh").then().body(containsString("<html lang=\"zh\">"));
        browser.at()
                .header("Accept-Language", "uk")
                .get("/ui/test/sign-in")
                .then()
                .body(containsString("<html lang=\"zh\">"));
        browser.at().get("/ui/test/sign-in?lang=xx").then().body(containsString("<html lang=\"zh\">"));
    }

    @Test
    void servesItsStyleToBeKept() {
        var sheet = given().get("/ui/test/sign-in").htmlPath().getString("html.head.link[1].@href");

        given().get(sheet)
                .then()
                .statusCode(200)
                .contentType(containsString("text/css"))
                .header("Cache-Control", containsString("immutable"))
                .body(not(containsString("$")));
    }
}
