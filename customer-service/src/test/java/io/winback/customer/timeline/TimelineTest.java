package io.winback.customer.timeline;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class TimelineTest {

    private final String anna = Api.id("anna");

    @Test
    void ofACustomerLostForTwoYearsIsCompleteAndInOrder() {
        // given a customer of long ago
        Api.putCustomer(anna, """
                {"name":"Anna Tamm","email":"anna@mail.example","consents":[
                  {"purpose":"OFFERS","status":"GRANTED","basis":"OPT_IN","source":"told by Anna Tamm","at":"2023-11-05T10:00:00Z"}]}""");
        order(1, "2023-12-01T10:00:00Z");
        order(2, "2024-01-10T10:00:00Z");
        Api.shop()
                .body("{\"returnedAt\":\"2024-01-20T10:00:00Z\",\"full\":true}")
                .put("/api/orders/" + anna + "-2/returns/r1");
        Api.shop()
                .body(
                        "{\"creditedAt\":\"2024-01-25T10:00:00Z\",\"amount\":\"5\",\"currency\":\"GBP\",\"reason\":\"sorry, Anna Tamm\"}")
                .put("/api/customers/" + anna + "/credits/n1")
                .then()
                .statusCode(200);
        Api.as(TestKeys.AGENT)
                .body("{\"customerId\":\"%s\",\"kind\":\"TOXIC\",\"evidence\":\"Anna Tamm shouted\"}".formatted(anna))
                .post("/api/exclusions")
                .then()
                .statusCode(201);
        // and what happened two years later, told in no order
        var campaigns = Topic.of("winback.campaigns");
        var surveys = Topic.of("winback.surveys");
        campaigns.send(anna, "coupon.issued.v1", about("""
                "couponId":"%s","code":"ABCD","campaign":"back","offer":"sorry","kind":"PERCENT","percent":10,
                "issuedAt":"2026-03-06T10:00:00Z","expiresAt":"2026-04-06T10:00:00Z\""""));
        campaigns.send(anna, "message.sent.v1", about("""
                "messageId":"%s","campaign":"back","stage":"ask","state":"SENT","sentAt":"2026-03-02T10:00:00Z\""""));
        campaigns.send(anna, "survey.invited.v1", about("""
                "invitationId":"%s","survey":"churn-reason","campaign":"back","invitedAt":"2026-03-02T09:59:00Z\""""));
        surveys.send(anna, "survey.answered.v1", about("""
                "answerId":"%s","invitationId":"i","version":1,"survey":"churn-reason","surveyVersion":1,"reason":"SERVICE",
                "needs":[],"contactWanted":true,"answeredAt":"2026-03-05T10:00:00Z\""""));
        surveys.send(anna, "contact.requested.v1", about("""
                "requestId":"%s","by":"MAIL","survey":"churn-reason","answerId":"a","requestedAt":"2026-03-05T10:00:01Z\""""));
        Topic.of("winback.profiles").send(anna, "profile.changed.v1", about("""
                "version":7,"ignored":"%s","changedAt":"2024-04-09T00:00:00Z","stage":"LOST","since":"2024-04-09",
                "returned":false,"orders":2,"history":false"""));

        // then
        await().untilAsserted(() -> assertThat(pages(100)).hasSize(12));
        assertThat(pages(100))
                .extracting(line -> line.get("kind"))
                .containsExactly(
                        "exclusion.set",
                        "coupon.issued",
                        "contact.requested",
                        "survey.answered",
                        "message.sent",
                        "survey.invited",
                        "lifecycle.changed",
                        "credit.given",
                        "order.returned",
                        "order.placed",
                        "order.placed",
                        "consent.decided");
        assertThat(pages(3)).isEqualTo(pages(100)).isEqualTo(pages(1));
        assertThat(pages(3))
                .extracting(line -> Instant.parse((String) line.get("at")))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages(3).toString()).doesNotContain("Tamm").doesNotContain("anna@mail.example");
        Api.get("/api/customers/" + anna).then().body("lifecycle.stage", equalTo("LOST"));
    }

    private void order(int number, String at) {
        Api.putOrder(anna + "-" + number, """
                {"customerId":"%s","orderedAt":"%s","currency":"GBP","amount":"12.50"}""".formatted(anna, at)).then().statusCode(200);
    }

    private byte[] about(String fields) {
        return ("{\"customerId\":\"" + anna + "\"," + fields.formatted(UUID.randomUUID()) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> pages(int limit) {
        var lines = new ArrayList<Map<String, Object>>();
        String token = "";
        do {
            var page = Api.get("/api/customers/" + anna + "/timeline?limit=" + limit + "&pageToken=" + token)
                    .then()
                    .statusCode(200)
                    .extract();
            lines.addAll(page.path("items"));
            token = page.path("nextPageToken");
        } while (token != null);
        return lines;
    }
}
