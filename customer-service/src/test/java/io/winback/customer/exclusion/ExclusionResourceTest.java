package io.winback.customer.exclusion;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestClock;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@ServiceTest
class ExclusionResourceTest {

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Test
    void isSetWithAuthorAndADayOfReview() {
        var anna = Exclusions.anna();

        var id = Exclusions.set(anna, "TOXIC");

        var review =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(180);
        Exclusions.show(TestKeys.AGENT, id)
                .body("customerId", equalTo(anna))
                .body("state", equalTo("IN_FORCE"))
                .body("inForce", equalTo(true))
                .body("evidence", equalTo("Anna Tamm wrote so"))
                .body("setBy", equalTo("test-agent"))
                .body("reviewOn", equalTo(review.toString()))
                .body("until", nullValue())
                .body("history.action", contains("EXCLUSION_SET"))
                .body("history[0].by", equalTo("test-agent"));
        Exclusions.audit(anna)
                .body("items.action", contains("EXCLUSION_SET"))
                .body("items[0].actor", equalTo("test-agent"))
                .body("items[0].roles", contains("agent"))
                .body("items[0].details.exclusionId", equalTo(id))
                .body("items[0].details.kind", equalTo("TOXIC"))
                .body("toString()", not(containsString("Anna Tamm")));
    }

    @Test
    void isOnceInForceHoweverManySetItAtOnce() throws Exception {
        // given
        var anna = Exclusions.anna();
        var posts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            posts.add(() -> Exclusions.post(TestKeys.AGENT, Exclusions.body(anna, "TOXIC"))
                    .statusCode());
        }

        // when
        var threads = Executors.newFixedThreadPool(20);
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> status : threads.invokeAll(posts)) {
            statuses.add(status.get());
        }
        threads.shutdown();

        // then
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        Exclusions.list("customer=" + anna).body("items", hasSize(1));
        Exclusions.audit(anna).body("items", hasSize(1));
    }

    @Test
    void namesTheOneInForce() {
        var anna = Exclusions.anna();
        var id = Exclusions.set(anna, "TOXIC");

        Exclusions.post(TestKeys.AGENT, Exclusions.body(anna, "TOXIC"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exclusion-already-in-force"))
                .body("detail", containsString(id));

        // another kind stands beside it
        Exclusions.set(anna, "EXCESSIVE_DEMAND");
    }

    @Test
    void isSetOnceWithAnIdempotencyKeyAndKeepsNoEvidenceThere() {
        var anna = Exclusions.anna();
        var key = UUID.randomUUID().toString();

        var ids = Stream.generate(() -> Api.as(TestKeys.AGENT)
                        .header("Idempotency-Key", key)
                        .body(Exclusions.body(anna, "TOXIC"))
                        .post("/api/exclusions")
                        .then()
                        .statusCode(201)
                        .body("evidence", nullValue())
                        .extract()
                        .path("id")
                        .toString())
                .limit(2)
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        Exclusions.audit(anna).body("items", hasSize(1));
        assertThat(count("select count(*) from idempotency_key k where to_jsonb(k)::text like '%Anna Tamm%'"))
                .isZero();
    }

    @Test
    void isChangedAndSaysWhatIsStillRight() {
        var anna = Exclusions.anna();
        var id = Exclusions.set(anna, "EXCESSIVE_DEMAND");
        var end = clock.instant().plus(Duration.ofDays(30));

        Exclusions.put(id, "{\"evidence\":\"Wants all for nothing\",\"until\":\"" + end + "\"}")
                .then()
                .statusCode(200)
                .body("evidence", equalTo("Wants all for nothing"))
                .body("until", equalTo(end.toString()));
        Exclusions.put(id, "{\"until\":\"\",\"reviewOn\":\"2099-01-01\"}")
                .then()
                .statusCode(200)
                .body("until", nullValue())
                .body("reviewOn", equalTo("2099-01-01"));
        Exclusions.put(id, "{\"reviewOn\":\"2099-01-01\"}").then().statusCode(200);

        Exclusions.show(TestKeys.AUDITOR, id)
                .body("evidence", equalTo("Wants all for nothing"))
                .body("history.action", contains("EXCLUSION_SET", "EXCLUSION_CHANGED", "EXCLUSION_CHANGED"))
                .body(
                        "history.text",
                        contains(equalTo("Anna Tamm wrote so"), equalTo("Wants all for nothing"), nullValue()));
        Exclusions.audit(anna)
                .body("items.action", contains("EXCLUSION_CHANGED", "EXCLUSION_CHANGED", "EXCLUSION_SET"))
                .body("items[0].details.reviewOn", equalTo("2099-01-01"));
    }

    @Test
    void isLiftedForAReasonAndMayBeSetAgain() {
        var anna = Exclusions.anna();
        var id = Exclusions.set(anna, "TOXIC");

        Exclusions.lift(TestKeys.AGENT, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("LIFTED"))
                .body("inForce", equalTo(false))
                .body("liftedBy", equalTo("test-agent"))
                .body("history[1].text", equalTo("Anna apologised"));

        Exclusions.lift(TestKeys.AGENT, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exclusion-not-in-force"));
        Exclusions.put(id, "{\"reviewOn\":\"2099-01-01\"}").then().statusCode(409);
        Exclusions.audit(anna)
                .body("items.action", contains("EXCLUSION_LIFTED", "EXCLUSION_SET"))
                .body("items[0].actor", equalTo("test-agent"))
                .body("toString()", not(containsString("apologised")));
        Exclusions.set(anna, "TOXIC");
    }

    @Test
    void endsByItselfAndMakesRoom() {
        // given an exclusion for an hour
        var anna = Exclusions.anna();
        var end = clock.instant().plus(Duration.ofHours(1));
        String id = Exclusions.post(
                        TestKeys.AGENT,
                        "{\"customerId\":\"%s\",\"kind\":\"MANUAL\",\"evidence\":\"asked for\",\"until\":\"%s\"}"
                                .formatted(anna, end))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Exclusions.list("customer=" + anna + "&state=IN_FORCE").body("items.id", contains(id));

        // when the hour is over
        TestClock.moveTo(end);

        // then it has ended, though nobody did anything
        Api.get("/api/customers/" + anna).then().body("exclusions", empty());
        Exclusions.show(TestKeys.AGENT, id).body("state", equalTo("EXPIRED")).body("inForce", equalTo(false));
        Exclusions.list("customer=" + anna + "&state=IN_FORCE").body("items", empty());
        Exclusions.list("customer=" + anna + "&state=EXPIRED").body("items.id", contains(id));
        Exclusions.lift(TestKeys.AGENT, id).then().statusCode(409);
        var next = Exclusions.set(anna, "MANUAL");
        Exclusions.list("customer=" + anna).body("items.id", contains(next, id));
        Exclusions.list("customer=" + anna + "&state=EXPIRED").body("items.id", contains(id));
    }

    @Test
    void isToldToTheOtherServices() {
        // given a customer with one exclusion that ends and one that does not
        var anna = Exclusions.anna();
        var end = clock.instant().plus(Duration.ofDays(10));
        var toxic = Exclusions.set(anna, "TOXIC");
        Exclusions.post(TestKeys.AGENT, Exclusions.body(anna, "MANUAL").replace("}", ",\"until\":\"" + end + "\"}"))
                .then()
                .statusCode(201);
        Api.get("/api/customers/" + anna)
                .then()
                .body("exclusions.kind", containsInAnyOrder("TOXIC", "MANUAL"))
                .body("toString()", not(containsString("wrote so")));

        // when the first is lifted
        Exclusions.lift(TestKeys.AGENT, toxic).then().statusCode(200);

        // then each state was told once, by its contract and without evidence
        Api.get("/api/customers/" + anna).then().body("exclusions.kind", contains("MANUAL"));
        await().untilAsserted(() -> {
            var told = Topic.of("winback.customers").of(anna, "customer.changed.v1");
            assertThat(told)
                    .extracting(event -> event.body().path("exclusions").toString())
                    .containsExactly(
                            "[]",
                            "[{\"kind\":\"TOXIC\"}]",
                            "[{\"kind\":\"TOXIC\"},{\"kind\":\"MANUAL\",\"until\":\"" + end + "\"}]",
                            "[{\"kind\":\"MANUAL\",\"until\":\"" + end + "\"}]");
            assertThat(told).allSatisfy(event -> assertThat(Contract.of("customer-service", "customer.changed.v1")
                            .violations(event.body().toString()))
                    .isEmpty());
        });
    }

    @Test
    void isListedForReviewInPages() {
        // given three kinds, one of them reviewed, and a case, which needs no review
        var anna = Exclusions.anna();
        var toxic = Exclusions.set(anna, "TOXIC");
        var manual = Exclusions.set(anna, "MANUAL");
        var reviewed = Exclusions.set(anna, "COMPETITOR");
        Exclusions.put(reviewed, "{\"reviewOn\":\"2099-01-01\"}").then().statusCode(200);
        Exclusions.post(
                        TestKeys.AGENT,
                        "{\"customerId\":\"%s\",\"kind\":\"OPEN_CASE\",\"reference\":\"4711\"}".formatted(anna))
                .then()
                .statusCode(201)
                .body("reviewOn", nullValue());

        // then
        var due = "customer=" + anna + "&state=IN_FORCE&reviewBefore=2098-12-31";
        Exclusions.list(due).body("items.id", containsInAnyOrder(toxic, manual));
        JsonPath first = Exclusions.list(due + "&limit=1")
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        JsonPath second = Exclusions.list(due + "&limit=1&pageToken=" + first.getString("nextPageToken"))
                .body("items", hasSize(1))
                .body("nextPageToken", nullValue())
                .extract()
                .jsonPath();
        assertThat(List.of(first.getString("items[0].id"), second.getString("items[0].id")))
                .containsExactlyInAnyOrder(toxic, manual);
        Exclusions.list("kind=COMPETITOR&customer=" + anna).body("items.id", contains(reviewed));
        Exclusions.list("limit=100").body("items.id", hasItem(toxic));
    }

    @Test
    void leavesMarketersTheirOwnKindOnly() {
        var anna = Exclusions.anna();
        var toxic = Exclusions.set(anna, "TOXIC");

        for (var kind : List.of("TOXIC", "COMPETITOR", "EXCESSIVE_DEMAND")) {
            Exclusions.post(TestKeys.MARKETER, Exclusions.body(anna, kind))
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
        Exclusions.lift(TestKeys.MARKETER, toxic).then().statusCode(403);
        String manual = Exclusions.post(TestKeys.MARKETER, Exclusions.body(anna, "MANUAL"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Exclusions.show(TestKeys.MARKETER, manual)
                .body("setBy", equalTo("test-marketer"))
                .body("evidence", nullValue())
                .body("history.text", contains(nullValue()));
        Exclusions.lift(TestKeys.MARKETER, manual)
                .then()
                .statusCode(200)
                .body("history.text", contains(nullValue(), nullValue()));
        Exclusions.audit(anna).body("items.actor", contains("test-marketer", "test-marketer", "test-agent"));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedToOtherRoles() {
        var id = "01912345-0000-7000-8000-000000000000";
        var allowed = Map.of(
                "POST ",
                List.of(TestKeys.AGENT, TestKeys.MARKETER),
                "GET ",
                List.of(TestKeys.AGENT, TestKeys.MARKETER, TestKeys.AUDITOR),
                "GET /" + id,
                List.of(TestKeys.AGENT, TestKeys.MARKETER, TestKeys.AUDITOR),
                "PUT /" + id,
                List.of(TestKeys.AGENT, TestKeys.MARKETER),
                "POST /" + id + "/lift",
                List.of(TestKeys.AGENT, TestKeys.MARKETER),
                "POST /" + id + "/confirm",
                List.of(TestKeys.AGENT),
                "POST /" + id + "/decline",
                List.of(TestKeys.AGENT));
        return allowed.entrySet().stream().flatMap(operation -> Stream.of(
                        TestKeys.AGENT, TestKeys.MARKETER, TestKeys.AUDITOR, TestKeys.STOREFRONT, TestKeys.OPERATOR)
                .map(key -> DynamicTest.dynamicTest(operation.getKey() + " by " + key, () -> {
                    var request = operation.getKey().split(" ", 2);
                    var status = Api.as(key)
                            .body("{}")
                            .request(request[0], "/api/exclusions" + request[1])
                            .statusCode();
                    assertThat(status == 403).isEqualTo(!operation.getValue().contains(key));
                })));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong() {
        var anna = Exclusions.anna();
        var id = Exclusions.set(anna, "TOXIC");
        return Stream.of(
                        bad("nobody", 404, "POST", "", Exclusions.body("nobody", "TOXIC")),
                        bad("no customer", 400, "POST", "", "{\"kind\":\"TOXIC\",\"evidence\":\"x\"}"),
                        bad("an unknown kind", 400, "POST", "", Exclusions.body(anna, "ANNOYING")),
                        bad("no evidence", 400, "POST", "", "{\"customerId\":\"" + anna + "\",\"kind\":\"MANUAL\"}"),
                        bad(
                                "a case without number",
                                400,
                                "POST",
                                "",
                                "{\"customerId\":\"" + anna + "\",\"kind\":\"OPEN_CASE\"}"),
                        bad(
                                "an end in the past",
                                400,
                                "POST",
                                "",
                                Exclusions.body(anna, "MANUAL").replace("}", ",\"until\":\"2020-01-01\"}")),
                        bad(
                                "an end at no time",
                                400,
                                "POST",
                                "",
                                Exclusions.body(anna, "MANUAL").replace("}", ",\"until\":\"soon\"}")),
                        bad(
                                "a state from outside",
                                400,
                                "POST",
                                "",
                                Exclusions.body(anna, "MANUAL").replace("}", ",\"state\":\"LIFTED\"}")),
                        bad("another author", 400, "PUT", "/" + id, "{\"setBy\":\"somebody\"}"),
                        bad("no evidence any more", 400, "PUT", "/" + id, "{\"evidence\":\" \"}"),
                        bad("no day", 400, "PUT", "/" + id, "{\"reviewOn\":\"soon\"}"),
                        bad("no reason", 400, "POST", "/" + id + "/lift", "{\"reason\":\"\"}"),
                        bad("nothing proposed", 409, "POST", "/" + id + "/confirm", ""),
                        bad("nothing to decline", 409, "POST", "/" + id + "/decline", "{\"reason\":\"x\"}"),
                        bad("an unknown exclusion", 404, "GET", "/01912345-0000-7000-8000-000000000000", ""),
                        bad(
                                "a lift of nothing",
                                404,
                                "POST",
                                "/01912345-0000-7000-8000-000000000000/lift",
                                "{\"reason\":\"x\"}"),
                        bad("an unknown state", 400, "GET", "?state=GONE", ""),
                        bad("an unknown kind in a list", 400, "GET", "?kind=GONE", ""),
                        bad("no day of review", 400, "GET", "?reviewBefore=soon", ""),
                        bad("a page token of nobody", 400, "GET", "?pageToken=YWJj", ""))
                .map(bad -> DynamicTest.dynamicTest(bad.what(), () -> {
                    var before = count("select count(*) from exclusion_step") + count("select count(*) from exclusion");
                    Api.as(TestKeys.AGENT)
                            .body(bad.body())
                            .request(bad.method(), "/api/exclusions" + bad.path())
                            .then()
                            .statusCode(bad.status())
                            .contentType("application/problem+json");
                    assertThat(count("select count(*) from exclusion_step") + count("select count(*) from exclusion"))
                            .isEqualTo(before);
                }));
    }

    /** A request and the status it deserves. */
    private record Bad(String what, int status, String method, String path, String body) {}

    private static Bad bad(String what, int status, String method, String path, String body) {
        return new Bad(what, status, method, path, body);
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
