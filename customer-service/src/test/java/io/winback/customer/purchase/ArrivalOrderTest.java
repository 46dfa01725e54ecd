package io.winback.customer.purchase;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In whatever order the news of an order arrives, it ends as the same order, and whoever follows the events ends with the same spend. */
@QuarkusTest
@ServiceTest
class ArrivalOrderTest {

    private static final int SCENARIOS = 20;
    private static final int ARRIVALS = 6;

    @Inject
    Clock clock;

    /** One call; {@code path} follows that of the order. */
    private record News(String path, String body) {}

    @Test
    void changesNothingInTheEndResult() {
        // given
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"name\":\"Anna\"}").then().statusCode(200);
        var random = new Random(20_261_101);
        var ends = new HashMap<String, JsonNode>();

        for (var scenario = 0; scenario < SCENARIOS; scenario++) {
            var news = news(anna, random);
            JsonNode expected = null;
            for (var arrival = 0; arrival < ARRIVALS; arrival++) {
                // when the same news arrives in another order, some of it twice
                var order = Api.id("o");
                send(order, news, random);

                // then
                var end = end(order);
                ends.put(order, end);
                assertThat(withoutIds(end)).as("%s", news).isEqualTo(expected == null ? withoutIds(end) : expected);
                expected = withoutIds(end);
                Collections.shuffle(news, random);
            }
        }
        await().untilAsserted(() -> assertThat(spend(anna)).isEqualTo(spend(ends)));
    }

    private static void send(String order, List<News> news, Random random) {
        for (var one : news) {
            for (var time = 0; time <= random.nextInt(2); time++) {
                Api.shop()
                        .body(one.body())
                        .put("/api/orders/" + order + one.path())
                        .then()
                        .statusCode(org.hamcrest.Matchers.oneOf(200, 202));
            }
        }
    }

    private List<News> news(String customer, Random random) {
        var news = new ArrayList<News>();
        for (var update = 1; update <= 3; update++) {
            news.add(new News("", order(customer, update, random)));
        }
        for (var id = 1; id <= 2; id++) {
            for (var update = 1; update <= 2; update++) {
                news.add(new News("/returns/r" + id, goods(update, random)));
            }
        }
        news.add(new News(
                "/returns/c",
                goods(1, random).replace("{\"returnedAt\"", "{\"kind\":\"CANCELLATION\",\"returnedAt\"")));
        return news;
    }

    private String order(String customer, int update, Random random) {
        var status = random.nextInt(4) == 0 ? "CANCELLED" : "PAID";
        var returns = random.nextInt(3) == 0
                ? ",\"returns\":[" + goods(update, random).replace("{\"returnedAt\"", "{\"id\":\"list\",\"returnedAt\"")
                        + "]"
                : "";
        return """
                {"customerId":"%s","orderedAt":"%s","status":"%s","currency":"GBP","discount":"%d.5","updatedAt":"%s",
                 "lines":[{"productId":"a","quantity":%d,"unitPrice":"9.9900"},{"productId":"b","quantity":1,"unitPrice":"4.3333"}]%s}""".formatted(customer, at(0), status, random.nextInt(3), at(update), 1 + random.nextInt(3), returns);
    }

    private String goods(int update, Random random) {
        var much =
                switch (random.nextInt(3)) {
                    case 0 -> "\"amount\":\"" + random.nextInt(15) + ".25\"";
                    case 1 ->
                        "\"lines\":[{\"line\":" + (1 + random.nextInt(3)) + ",\"quantity\":" + (1 + random.nextInt(2))
                                + "}]";
                    default -> "\"full\":true";
                };
        return "{\"returnedAt\":\"%s\",\"updatedAt\":\"%s\",%s}".formatted(at(random.nextInt(4)), at(update), much);
    }

    private String at(int minutes) {
        return clock.instant()
                .truncatedTo(java.time.temporal.ChronoUnit.HOURS)
                .plusSeconds(60L * minutes)
                .toString();
    }

    private static JsonNode end(String order) {
        return Contract.json(
                Api.get("/api/orders/" + order).then().statusCode(200).extract().asString());
    }

    private static JsonNode withoutIds(JsonNode order) {
        var copy = (ObjectNode) order.deepCopy();
        copy.remove(List.of("id", "version"));
        copy.path("returns").forEach(one -> ((ObjectNode) one).remove(List.of("orderId", "version")));
        return copy;
    }

    /** As a consumer of the events has it. */
    private static Map<String, BigDecimal> spend(String customer) {
        var orders = new HashMap<String, JsonNode>();
        var returns = new HashMap<String, Map<String, JsonNode>>();
        for (var event : Topic.of("winback.orders").of(customer, "order.placed.v1")) {
            orders.merge(event.body().path("orderId").asText(), event.body(), ArrivalOrderTest::later);
        }
        for (var event : Topic.of("winback.orders").of(customer, "order.returned.v1")) {
            returns.computeIfAbsent(event.body().path("orderId").asText(), id -> new HashMap<>())
                    .merge(event.body().path("returnId").asText(), event.body(), ArrivalOrderTest::later);
        }
        var spend = new TreeMap<String, BigDecimal>();
        orders.forEach((id, order) ->
                spend.put(id, spend(order, returns.getOrDefault(id, Map.of()).values())));
        return spend;
    }

    /** As the service has it. */
    private static Map<String, BigDecimal> spend(Map<String, JsonNode> ends) {
        var spend = new TreeMap<String, BigDecimal>();
        ends.forEach((id, order) -> spend.put(id, spend(order, order.path("returns"))));
        return spend;
    }

    private static BigDecimal spend(JsonNode order, Iterable<JsonNode> returns) {
        var left = amount(order);
        var counts = !order.path("status").asText().equals("CANCELLED");
        for (var one : returns) {
            left = left.subtract(amount(one));
            counts &= !one.path("full").asBoolean();
        }
        return counts ? left : BigDecimal.ONE.negate();
    }

    private static BigDecimal amount(JsonNode node) {
        return new BigDecimal(node.path("goods").path("amount").asText());
    }

    private static JsonNode later(JsonNode one, JsonNode other) {
        return one.path("version").asLong() > other.path("version").asLong() ? one : other;
    }
}
