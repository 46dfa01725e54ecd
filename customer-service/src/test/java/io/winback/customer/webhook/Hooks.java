package io.winback.customer.webhook;

import io.restassured.path.json.JsonPath;
import io.winback.customer.Api;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as its shop knows it. */
public record Hooks(String id, String secret) {

    public static Hooks register(String url, String... types) {
        JsonPath made = Api.shop()
                .body("{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url, String.join("\",\"", types)))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Hooks(made.getString("id"), made.getString("secret"));
    }

    String path() {
        return "/api/webhooks/" + id;
    }

    /** As a receiver computes it, by the words of the specification and none of our code. */
    static String signature(String secret, Receiver.Call call) {
        try {
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var content = call.id() + "." + call.headers().getFirst("webhook-timestamp") + "." + call.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void remove() {
        Api.shop().delete(path()).then().statusCode(204);
    }
}
