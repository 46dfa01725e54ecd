package io.winback.customer.customer;

import static io.winback.local.testing.Patience.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may be sent to whom, as a shop tells and asks it. */
@QuarkusTest
@ServiceTest
class PermissionTest {

    private final String anna = Api.id("anna");
    private final String mail = anna + "@mail.example";

    @Nested
    class Consents {

        @Test
        void arePerPurposeAndChannel() {
            Api.putCustomer(anna, """
                    {"consents":[{"purpose":"OFFERS","status":"GRANTED"},
                                 {"purpose":"OFFERS","channel":"PHONE","status":"DENIED"}]}""");

            Api.get("/api/customers/" + anna + "/consents/OFFERS").then().body("permitted", equalTo(true));
            Api.get("/api/customers/" + anna + "/consents/OFFERS?channel=PHONE")
                    .then()
                    .body("permitted", equalTo(false))
                    .body("history.status", contains("DENIED"));
            Api.get("/api/customers/" + anna + "/consents/NEWS").then().body("permitted", equalTo(false));
        }

        @Test
        void keepProofAndHistory() {
            var path = "/api/customers/" + anna + "/consents/NEWS";
            Api.putCustomer(anna, "{}");
            Api.shop().body("""
                            {"status":"GRANTED","basis":"DOUBLE_OPT_IN","source":"checkout","proof":"text 7, asked 09:00, confirmed 09:02",
                             "at":"2026-01-05T10:00:00Z"}""").put(path).then().statusCode(200);
            Api.shop()
                    .body("{\"status\":\"REVOKED\",\"at\":\"2026-02-05T10:00:00Z\"}")
                    .put(path);

            Api.get(path)
                    .then()
                    .body("permitted", equalTo(false))
                    .body("history.status", contains("REVOKED", "GRANTED"))
                    .body("history[1].proof", equalTo("text 7, asked 09:00, confirmed 09:02"))
                    .body("history[1].recordedAt", notNullValue());
        }

        @Test
        void thatRestOnPurchasesPermitNothingWhileTheShopHasNotSwitchedThatOn() {
            Api.putCustomer(
                    anna,
                    "{\"consents\":[{\"purpose\":\"OFFERS\",\"status\":\"GRANTED\",\"basis\":\"EXISTING_CUSTOMER\"}]}");
            Api.putOrder(
                    anna,
                    "{\"customerId\":\"%s\",\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"4\"}"
                            .formatted(anna));

            Api.get("/api/customers/" + anna + "/consents/OFFERS").then().body("permitted", equalTo(false));
        }
    }

    @Nested
    class Suppressions {

        @Test
        void followTheAddressToWhoeverBringsItAgain() {
            // given an address that complained
            Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail));
            complain(anna);

            // when another id brings it, with a consent told by a list
            var twin = Api.id("twin");
            importCustomers("id,email,consent_offers,consent_at\n%s,%s,yes,2030-01-01\n".formatted(twin, mail));

            // then it is suppressed there too
            Api.get("/api/customers/" + twin)
                    .then()
                    .body("suppressedChannels", contains("EMAIL"))
                    .body("contactPoints.status", contains("COMPLAINED"))
                    .body("consents[0].status", equalTo("GRANTED"));
        }

        @Test
        void endWithAConsentThatTheOwnerGrantsLater() {
            Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail));
            complain(anna);

            Api.shop()
                    .body("{\"status\":\"GRANTED\",\"basis\":\"DOUBLE_OPT_IN\",\"at\":\"2026-03-02T09:20:01Z\"}")
                    .put("/api/customers/" + anna + "/consents/OFFERS")
                    .then()
                    .statusCode(200);

            Api.get("/api/customers/" + anna).then().body("suppressedChannels", empty());
            var twin = Api.id("twin");
            Api.putCustomer(twin, "{\"email\":\"%s\"}".formatted(mail)).then().body("suppressedChannels", empty());
        }

        private void complain(String customer) {
            Topic.of("winback.campaigns")
                    .send(customer, "consent.withdrawn.v1", """
                            {"withdrawalId":"%s","customerId":"%s","channel":"EMAIL","purposes":["OFFERS"],
                             "reason":"COMPLAINT","withdrawnAt":"2026-03-02T09:20:00Z"}""".formatted(UUID.randomUUID(), customer)
                            .getBytes(StandardCharsets.UTF_8));
            await().untilAsserted(() ->
                    Api.get("/api/customers/" + customer).then().body("suppressedChannels", contains("EMAIL")));
        }
    }

    @Nested
    class ProfileAttributes {

        @Test
        void areKeptOnlyWhileTheCustomerPermits() {
            Api.putCustomer(anna, "{\"attributes\":{\"gender\":\"f\",\"tier\":\"gold\"}}")
                    .then()
                    .body("attributes", not(hasEntry("gender", "f")))
                    .body("attributes.tier", equalTo("gold"));
            Api.putCustomer(anna, """
                            {"attributes":{"gender":"f","tier":"gold"},"consents":[{"purpose":"PROFILE","status":"GRANTED"}]}""").then().body("attributes.gender", equalTo("f"));

            Api.shop().body("{\"status\":\"REVOKED\"}").put("/api/customers/" + anna + "/consents/PROFILE");

            Api.get("/api/customers/" + anna)
                    .then()
                    .body("attributes", not(hasEntry("gender", "f")))
                    .body("attributes.tier", equalTo("gold"));
        }
    }

    @Nested
    class ContactPoints {

        @Test
        void haveAChannelAndAStatus() {
            Api.putCustomer(
                            anna,
                            "{\"email\":\"%s\",\"phone\":\"+372 5550 100\",\"messenger\":\"Telegram:Anna_T\"}"
                                    .formatted(mail))
                    .then()
                    .statusCode(200)
                    .body("messenger", equalTo("telegram:anna_t"))
                    .body("contactPoints.channel", hasItems("EMAIL", "PHONE", "MESSENGER"))
                    .body("contactPoints.status", hasItems("ACTIVE"));
        }

        @Test
        void areMarkedByAnAgentUntilTheAddressChanges() {
            Api.putCustomer(anna, "{\"phone\":\"+372 5550 100\"}");
            var path = "/api/customers/" + anna + "/contact-points/PHONE";

            Api.as(TestKeys.AGENT)
                    .body("{\"status\":\"UNREACHABLE\"}")
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UNREACHABLE"));
            Api.as(TestKeys.AUDITOR)
                    .get("/api/operations/customer/audit?customer=" + anna)
                    .then()
                    .body("items.action", contains("CONTACT_POINT_STATUS_SET"));
            Api.putCustomer(anna, "{\"phone\":\"+372 5550 101\"}")
                    .then()
                    .body("contactPoints.status", contains("ACTIVE"));
            Api.as(TestKeys.AGENT)
                    .body("{\"status\":\"BOUNCED\"}")
                    .put(path)
                    .then()
                    .statusCode(400);
            Api.as(TestKeys.AGENT)
                    .body("{\"status\":\"ACTIVE\"}")
                    .put("/api/customers/" + anna + "/contact-points/EMAIL")
                    .then()
                    .statusCode(404);
        }

        @Test
        void findTheirOwners() {
            Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail));

            Api.as(TestKeys.AGENT)
                    .body("{\"channel\":\"EMAIL\",\"address\":\" %s\"}".formatted(mail.toUpperCase(Locale.ROOT)))
                    .post("/api/contact-points/search")
                    .then()
                    .statusCode(200)
                    .body("customerId", contains(anna))
                    .body("status", contains("ACTIVE"));
        }
    }

    @Nested
    class Attributes {

        @Test
        void arePurgedOneByOneOrAllTogether() {
            Api.putCustomer(anna, "{\"attributes\":{\"tier\":\"gold\",\"shop\":\"Tartu\",\"size\":\"M\"}}");
            var path = "/api/customers/" + anna + "/attributes";

            Api.as(TestKeys.AGENT).delete(path + "?name=tier").then().statusCode(204);
            Api.get("/api/customers/" + anna).then().body("attributes", equalTo(Map.of("shop", "Tartu", "size", "M")));
            Api.as(TestKeys.AGENT).delete(path).then().statusCode(204);
            Api.get("/api/customers/" + anna).then().body("attributes", anEmptyMap());
        }

        @Test
        void arePurgedOfEverybody() {
            var name = "a" + anna.hashCode();
            var bert = Api.id("bert");
            Api.putCustomer(anna, "{\"attributes\":{\"%s\":\"x\",\"tier\":\"gold\"}}".formatted(name));
            Api.putCustomer(bert, "{\"attributes\":{\"%s\":\"y\"}}".formatted(name));

            Api.as(TestKeys.OPERATOR)
                    .post("/api/operations/customer/purge-attribute?name=" + name)
                    .then()
                    .statusCode(200)
                    .body("customers", equalTo(2));

            Api.get("/api/customers/" + anna).then().body("attributes", equalTo(Map.of("tier", "gold")));
            Api.get("/api/customers/" + bert).then().body("attributes", anEmptyMap());
        }
    }

    @Nested
    class LostUpdates {

        @Test
        void areRefusedWhereTheClientAsksForIt() {
            // given two clients that saw the same state
            var seen = Api.putCustomer(anna, "{\"name\":\"Anna\"}").header("ETag");

            // when both change it
            var first = Api.shop()
                    .header("If-Match", seen)
                    .body("{\"name\":\"Anna T\"}")
                    .put("/api/customers/" + anna);
            var second = Api.shop()
                    .header("If-Match", seen)
                    .body("{\"name\":\"A. Tamm\"}")
                    .put("/api/customers/" + anna);

            // then the second is told
            first.then().statusCode(200);
            second.then().statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));
            Api.get("/api/customers/" + anna)
                    .then()
                    .body("name", equalTo("Anna T"))
                    .header("ETag", first.header("ETag"));
            Api.shop()
                    .header("If-Match", "*")
                    .body("{}")
                    .put("/api/customers/" + Api.id("nobody"))
                    .then()
                    .statusCode(412);
        }
    }

    private static void importCustomers(String csv) {
        String job = Api.shop()
                .body("{\"kind\":\"CUSTOMERS\",\"format\":\"CSV\"}")
                .post("/api/imports")
                .path("id");
        Api.as(TestKeys.STOREFRONT)
                .contentType("text/csv")
                .body(csv)
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }
}
