package io.winback.customer.news;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class NewsConsumerTest {

    private static final Topic CAMPAIGNS = Topic.of("winback.campaigns");

    @Test
    void appliesAWithdrawalOnceAndTellsIt() {
        // given a customer who permits offers and news
        var anna = Api.id("anna");
        Api.putCustomer(anna, """
                {"email":"anna@mail.example","consents":[
                  {"purpose":"OFFERS","status":"GRANTED","at":"2026-01-05T10:00:00Z"},
                  {"purpose":"NEWS","status":"GRANTED","at":"2026-01-05T10:00:00Z"}]}""");

        // when the withdrawal of offers comes three times, twice as the same event
        var event = UUID.randomUUID();
        var body = withdrawal(anna, "UNSUBSCRIBE", "OFFERS", "2026-03-01T10:00:00Z");
        CAMPAIGNS.send(anna, "consent.withdrawn.v1", event, body);
        CAMPAIGNS.send(anna, "consent.withdrawn.v1", event, body);
        CAMPAIGNS.send(anna, "consent.withdrawn.v1", body);

        // then offers are revoked, news stay, the history has it once, and it is told once
        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/consents/OFFERS")
                .then()
                .body("permitted", equalTo(false))
                .body("history.status", contains("REVOKED", "GRANTED")));
        Api.get("/api/customers/" + anna + "/consents/NEWS").then().body("permitted", equalTo(true));
        await().untilAsserted(() -> assertThat(Topic.of("winback.customers").of(anna, "customer.changed.v1"))
                .hasSize(2)
                .last()
                .satisfies(told -> assertThat(told.body()
                                .path("consents")
                                .path(0)
                                .path("status")
                                .asText())
                        .isEqualTo("REVOKED")));

        // and a consent granted later lifts it
        Api.shop()
                .body("{\"status\":\"GRANTED\",\"at\":\"2026-03-02T10:00:00Z\"}")
                .put("/api/customers/" + anna + "/consents/OFFERS")
                .then()
                .statusCode(200)
                .body("permitted", equalTo(true));
    }

    @Test
    void closesTheChannelOnAHardBounce() {
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"email\":\"anna@mail.example\"}");

        CAMPAIGNS.send(anna, "consent.withdrawn.v1", withdrawal(anna, "HARD_BOUNCE", "OFFERS", "2026-03-01T10:00:00Z"));

        await().untilAsserted(() -> Api.get("/api/customers/" + anna)
                .then()
                .body("suppressedChannels", contains("EMAIL"))
                .body("contactPoints[0].status", equalTo("BOUNCED")));
    }

    @Test
    void takesAConsentOfThePreferencePageWithTheWordsItWasGivenTo() {
        // given
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"email\":\"anna@mail.example\"}");
        CAMPAIGNS.send(anna, "consent.withdrawn.v1", withdrawal(anna, "UNSUBSCRIBE", "NEWS", "2026-03-01T10:00:00Z"));

        // when
        var body = consent(anna, "NEWS", "2026-03-02T10:00:00Z");
        CAMPAIGNS.send(anna, "consent.given.v1", body);
        CAMPAIGNS.send(anna, "consent.given.v1", body);

        // then
        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/consents/NEWS")
                .then()
                .body("permitted", equalTo(true))
                .body("history.status", contains("GRANTED", "REVOKED"))
                .body("history[0].source", equalTo("PREFERENCE_PAGE"))
                .body("history[0].basis", equalTo("OPT_IN"))
                .body("history[0].proof", equalTo("en: You choose what you get. What is new")));
        Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .body("items.text", hasItem("Consent given on the preference page: NEWS"));
    }

    @Test
    void opensNoAddressThatBouncedByAConsentOfThePreferencePage() {
        // given
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"email\":\"anna@mail.example\"}");
        CAMPAIGNS.send(anna, "consent.withdrawn.v1", withdrawal(anna, "HARD_BOUNCE", "NEWS", "2026-03-01T10:00:00Z"));

        // when
        CAMPAIGNS.send(anna, "consent.given.v1", consent(anna, "NEWS", "2026-03-02T10:00:00Z"));

        // then
        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/consents/NEWS")
                .then()
                .body("history.status", contains("GRANTED")));
        Api.get("/api/customers/" + anna).then().body("suppressedChannels", contains("EMAIL"));
    }

    @Test
    void followsTheLanguageOfThePreferencePageOnce() {
        // given
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"language\":\"en\"}");
        var body = """
                {"changeId":"%s","customerId":"%s","source":"PREFERENCE_PAGE","language":"et","mostPerDays":30,
                 "changedAt":"2026-03-02T10:00:00Z"}""".formatted(UUID.randomUUID(), anna).getBytes(StandardCharsets.UTF_8);
        CAMPAIGNS.send(anna, "preference.changed.v1", body);
        await().untilAsserted(() -> Api.get("/api/customers/" + anna).then().body("language", equalTo("et")));

        // when the shop sets another one, and the old news come again
        Api.putCustomer(anna, "{\"language\":\"uk\"}");
        CAMPAIGNS.send(anna, "preference.changed.v1", body);
        CAMPAIGNS.send(anna, "consent.given.v1", consent(anna, "NEWS", "2026-03-03T10:00:00Z"));

        // then
        await().untilAsserted(() ->
                Api.get("/api/customers/" + anna + "/consents/NEWS").then().body("permitted", equalTo(true)));
        Api.get("/api/customers/" + anna).then().body("language", equalTo("uk"));
        Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .body("items.text", hasItem("Preference page: language et, at most one mail in 30 days"));
    }

    @Test
    void keepsATimelineEvenOfACustomerItDoesNotKnow() {
        var anna = Api.id("anna");
        var body = """
                {"messageId":"%s","customerId":"%s","enrollmentId":"e","campaign":"back","campaignVersion":1,"stage":"ask","channel":"EMAIL",
                 "purpose":"OFFERS","state":"SENT","sentAt":"2026-03-01T10:00:00Z","addedLater":1}""".formatted(UUID.randomUUID(), anna).getBytes(StandardCharsets.UTF_8);
        CAMPAIGNS.send(anna, "message.sent.v1", body);
        CAMPAIGNS.send(anna, "message.sent.v1", body);
        CAMPAIGNS.send(anna, "unknown.type.v1", body);

        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("message.sent")));
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        var anna = Api.id("anna");
        CAMPAIGNS.send(anna, "message.sent.v1", "not json".getBytes(StandardCharsets.UTF_8));
        CAMPAIGNS.send(anna, "message.sent.v1", message("not an id of ours!"));
        CAMPAIGNS.send(anna, "message.sent.v1", message(anna));

        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
        await().untilAsserted(() -> assertThat(
                        Topic.of("winback.campaigns.customer.dlq").records(anna))
                .hasSize(2));
    }

    @Test
    void showsTheNewestLifecycleStageWhateverOrderItComesIn() {
        // given a newer and then an older profile
        var anna = Api.id("anna");
        var profiles = Topic.of("winback.profiles");
        profiles.send(anna, "profile.changed.v1", profile(anna, 9, "LOST", "2026-02-01"));
        profiles.send(anna, "profile.changed.v1", profile(anna, 8, "DUE", "2026-01-01"));

        // then
        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", hasSize(2))
                .body("items.text", hasItem("Lifecycle stage LOST")));
        Api.get("/api/customers/" + anna).then().body("lifecycle.stage", equalTo("LOST"));
    }

    @Test
    void pagesATimelineNewestFirst() {
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{}");
        for (var day = 1; day <= 5; day++) {
            Api.putOrder(anna + "-" + day, """
                    {"customerId":"%s","orderedAt":"2025-03-0%d","currency":"GBP","amount":"1"}""".formatted(anna, day));
        }

        var first = Api.get("/api/customers/" + anna + "/timeline?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract();
        Api.get("/api/customers/" + anna + "/timeline?limit=3&pageToken=" + first.path("nextPageToken"))
                .then()
                .body("items.id", contains("order/" + anna + "-2", "order/" + anna + "-1"));
    }

    private static byte[] message(String customer) {
        return """
                {"messageId":"%s","customerId":"%s","campaign":"back","stage":"ask","state":"SENT","sentAt":"2026-03-01T10:00:00Z"}""".formatted(UUID.randomUUID(), customer).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] profile(String customer, int version, String stage, String since) {
        return """
                {"customerId":"%s","version":%d,"changedAt":"%sT03:00:00Z","stage":"%s","since":"%s","returned":false,"orders":2,"history":false}""".formatted(customer, version, since, stage, since).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] consent(String customer, String purpose, String at) {
        return """
                {"consentId":"%s","customerId":"%s","channel":"EMAIL","purposes":["%s"],"basis":"OPT_IN","source":"PREFERENCE_PAGE",
                 "language":"en","wording":"You choose what you get. What is new","givenAt":"%s"}""".formatted(UUID.randomUUID(), customer, purpose, at).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withdrawal(String customer, String reason, String purpose, String at) {
        return """
                {"withdrawalId":"%s","customerId":"%s","channel":"EMAIL","purposes":["%s"],"reason":"%s","withdrawnAt":"%s"}""".formatted(
                        UUID.nameUUIDFromBytes(customer.getBytes(StandardCharsets.UTF_8)),
                        customer,
                        purpose,
                        reason,
                        at)
                .getBytes(StandardCharsets.UTF_8);
    }
}
