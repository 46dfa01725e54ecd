package io.winback.customer.purchase;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CreditResourceTest {

    @Inject
    CreditService service;

    @Inject
    CreditReader reader;

    @Test
    void keepsACreditToldTwiceOnce() {
        // given
        var anna = customer();
        var body = "{\"creditedAt\":\"2026-03-09\",\"amount\":\"12.5\",\"currency\":\"GBP\",\"reason\":\"goodwill\"}";

        // when
        var first = put(anna, "n1", body).then().statusCode(200).extract().asString();
        var second = put(anna, "n1", body).then().statusCode(200).extract().asString();

        // then
        assertThat(second).isEqualTo(first);
        Api.get("/api/customers/" + anna + "/credits/n1").then().body("amount.amount", equalTo("12.50"));
        await().untilAsserted(() -> {
            var events = Topic.of("winback.orders").of(anna, "order.returned.v1");
            assertThat(events).hasSize(1);
            assertThat(events.get(0).body().has("orderId")).isFalse();
            assertThat(events.get(0).body().path("kind").asText()).isEqualTo("CREDIT");
            assertThat(Contract.of("customer-service", "order.returned.v1")
                            .violations(events.get(0).body().toString()))
                    .isEmpty();
        });
    }

    @Test
    void ignoresOlderNews() {
        var anna = customer();
        put(anna, "n1", credit("5", ",\"updatedAt\":\"2026-03-10\"")).then().statusCode(200);

        put(anna, "n1", credit("9", ",\"updatedAt\":\"2026-03-09\""))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("5.00"));
    }

    @Test
    void isWorthNothingInAnotherCurrencyWithoutTheShopsFigure() {
        var anna = customer();
        var foreign = credit("5", "").replace("GBP", "EUR");

        put(anna, "n1", foreign).then().body("reportingAmount", nullValue());
        put(anna, "n1", foreign.replace("\"amount\"", "\"reportingAmount\":\"4.20\",\"amount\""))
                .then()
                .body("reportingAmount.amount", equalTo("4.20"))
                .body("reportingAmount.currency", equalTo("GBP"));
    }

    @Test
    void comesInSetsWithItsCustomer() {
        // given a list with a new customer, one credit twice
        var anna = Api.id("anna");
        var draft = new CreditDraft("2026-03-09", java.math.BigDecimal.TEN, "GBP", null, null, null);
        var credits =
                List.of(reader.read(anna, "a", draft), reader.read(anna, "b", draft), reader.read(anna, "a", draft));

        // when it is sent twice
        var first = service.place(credits, new Arrival(true, true));
        var second = service.place(credits, new Arrival(true, true));

        // then
        assertThat(first).allMatch(CreditPlacement::changed);
        assertThat(second).noneMatch(CreditPlacement::changed);
        assertThat(service.place(List.of(reader.read(Api.id("nobody"), "a", draft)), Arrival.LIVE))
                .extracting(CreditPlacement::refusal)
                .containsExactly(Placement.Refusal.UNKNOWN_CUSTOMER);
        await().untilAsserted(() -> assertThat(Topic.of("winback.orders").of(anna, "order.returned.v1"))
                .hasSize(2));
    }

    private static io.restassured.response.Response put(String customer, String id, String body) {
        return Api.shop().body(body).put("/api/customers/" + customer + "/credits/" + id);
    }

    private static String credit(String amount, String more) {
        return "{\"creditedAt\":\"2026-03-09\",\"amount\":\"%s\",\"currency\":\"GBP\"%s}".formatted(amount, more);
    }

    private static String customer() {
        var id = Api.id("anna");
        Api.putCustomer(id, "{\"name\":\"Anna\"}").then().statusCode(200);
        return id;
    }
}
