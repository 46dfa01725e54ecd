package io.winback.platform.page;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Pattern;

/** Keeps cookies and sends forms as a browser does. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]*)\"");

    private final CookieFilter cookies = new CookieFilter();

    RequestSpecification at() {
        return given().filter(cookies).redirects().follow(false);
    }

    Response signIn(String key) {
        return signIn(key, "/ui/test");
    }

    Response signIn(String key, String to) {
        var form = at().get("/ui/test/sign-in").asString();
        return at().formParam("formToken", token(form))
                .formParam("key", key)
                .formParam("to", to)
                .post("/ui/test/sign-in");
    }

    /** The token of the first form of a page. */
    static String token(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
