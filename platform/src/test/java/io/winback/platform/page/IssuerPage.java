package io.winback.platform.page;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import java.util.regex.Pattern;

/** Signs in at the issuer's own page, as a browser would that comes from ours. */
final class IssuerPage {

    private static final Pattern LINK = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]*)\"");

    private final Browser browser;
    private final CookieFilter cookies = new CookieFilter();

    IssuerPage(Browser browser) {
        this.browser = browser;
    }

    /** Where our page sends the browser. */
    String asked(String to) {
        var begun = browser.at().queryParam("to", to).get("/ui/test/sign-in/issuer");
        begun.then().statusCode(303);
        var asked = browser.at().get(begun.getHeader("Location"));
        asked.then().statusCode(303);
        return asked.getHeader("Location");
    }

    /** Signs in there, with claims as JSON; answers with where the issuer sends the browser back to. */
    String signIn(String asked, String user, String claims) {
        var answer = given().filter(cookies)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + Form.encode(user) + "&claims=" + Form.encode(claims))
                .post(asked);
        answer.then().statusCode(302);
        return answer.getHeader("Location");
    }

    /** Comes back with what the issuer gave. */
    Response back(String returned) {
        return browser.at().urlEncodingEnabled(false).get(returned);
    }

    /** The whole way. */
    Response signIn(String user, String claims) {
        return back(signIn(asked("/ui/test"), user, claims));
    }

    /** Where the page leads on to. */
    static String leadsTo(Response page) {
        var found = LINK.matcher(page.asString());
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static final class Form {
        static String encode(String text) {
            return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
