package io.winback.survey.site;

import io.restassured.RestAssured;
import io.winback.local.testing.Visitor;
import org.eclipse.microprofile.config.ConfigProvider;

/** People of the shop at our pages. */
public final class Visitors {

    private Visitors() {}

    /** Signed in with this key. */
    public static Visitor signedIn(String key) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var visitor = new Visitor("http://localhost:" + (port == 0 ? RestAssured.port : port));
        visitor.signIn("survey", key);
        return visitor;
    }
}
