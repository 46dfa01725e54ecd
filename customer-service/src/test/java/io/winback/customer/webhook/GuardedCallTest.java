package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the guard as it is in production. */
@QuarkusTest
@ServiceTest
@TestProfile(GuardedCallTest.Production.class)
class GuardedCallTest {

    public static class Production implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("winback.webhooks.allow-private-targets", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://shop.example/h", "https://127.0.0.1/h", "https://[::1]/h", "https://shop.example/h"})
    void refusesToSaveAPrivateTarget(String url) {
        Api.shop()
                .body("{\"url\":\"%s\",\"types\":[\"consent.changed\"]}".formatted(url))
                .post("/api/webhooks")
                .then()
                .statusCode(400)
                .body("field", equalTo("url"));
    }

    @Test
    void doesNotCallAHostThatHasMovedInside() throws IOException {
        try (var inside = Receiver.start()) {
            // given a host that was public when it was saved
            NamesOfTheTest.NAMES.put("moving.example", "93.184.216.34");
            var hook = Hooks.register("https://moving.example:" + inside.port() + "/h", "consent.changed");

            // when its name leads inside
            NamesOfTheTest.NAMES.put("moving.example", "127.0.0.1");

            // then
            Api.shop().post(hook.path() + "/test").then().statusCode(200).body("result", equalTo("FORBIDDEN"));
            assertThat(inside.calls()).isEmpty();
            hook.remove();
        }
    }
}
