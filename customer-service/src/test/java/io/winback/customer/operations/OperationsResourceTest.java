package io.winback.customer.operations;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class OperationsResourceTest {

    @ParameterizedTest
    @CsvSource({
        "contact.changed.v1,winback.contacts",
        "customer.changed.v1,winback.customers",
        "order.placed.v1,winback.orders",
        "order.returned.v1,winback.orders"
    })
    void tellsTheStateAgainWithTheSameVersion(String type, String topic) {
        // given a customer with a returned order
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"name\":\"Anna\",\"email\":\"anna@mail.example\"}");
        Api.putOrder(
                anna,
                "{\"customerId\":\"%s\",\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"4\"}"
                        .formatted(anna));
        Api.shop().body("{\"returnedAt\":\"2026-03-03\",\"full\":true}").put("/api/orders/" + anna + "/returns/r");

        // when
        Api.as(TestKeys.OPERATOR)
                .post("/api/operations/customer/republish?type=" + type)
                .then()
                .statusCode(200)
                .body("events", greaterThanOrEqualTo(1));

        // then
        await().untilAsserted(() -> {
            var told = Topic.of(topic).of(anna, type);
            assertThat(told).hasSizeGreaterThanOrEqualTo(2);
            assertThat(asHistory(told.get(told.size() - 1).body()))
                    .isEqualTo(asHistory(told.get(0).body()));
        });
    }

    /** A customer told again is no news. */
    private static JsonNode asHistory(JsonNode body) {
        return body.has("history") ? ((ObjectNode) body.deepCopy()).put("history", true) : body;
    }

    @Test
    void refusesAnUnknownType() {
        Api.as(TestKeys.OPERATOR)
                .post("/api/operations/customer/republish?type=nothing.v1")
                .then()
                .statusCode(400)
                .body("field", equalTo("type"))
                .body("detail", containsString("order.placed.v1"));
    }

    @Test
    void countsWhatIsHeld() {
        Api.putCustomer(Api.id("anna"), "{}");

        Api.as(TestKeys.AUDITOR)
                .get("/api/operations/customer/accounts")
                .then()
                .statusCode(200)
                .body("customers", greaterThanOrEqualTo(1))
                .body("parked", equalTo(0));
    }

    @Test
    void listsKeysWithoutAnythingSecret() {
        Api.as(TestKeys.OPERATOR)
                .get("/api/operations/customer/keys")
                .then()
                .statusCode(200)
                .body(containsString("test-storefront"))
                .body(not(containsString("for-tests")));
    }
}
