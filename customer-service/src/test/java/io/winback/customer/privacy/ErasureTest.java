package io.winback.customer.privacy;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks to be forgotten. */
@QuarkusTest
@ServiceTest
class ErasureTest {

    private static final Topic PRIVACY = Topic.of("winback.privacy");

    @Inject
    Database database;

    private final String canary = "canary" + UUID.randomUUID().toString().substring(0, 8);
    private final String anna = "anna-" + canary;
    private final String mail = canary + "@mail.example";

    @BeforeEach
    void someoneOfWhomMuchIsKnown() {
        Api.putCustomer(anna, """
                        {"name":"Anna %1$s","email":"%2$s","phone":"+372 5550 100","messenger":"telegram:%1$s",
                         "attributes":{"nick":"%1$s"},
                         "consents":[{"purpose":"OFFERS","status":"GRANTED","source":"%1$s","proof":"signed by %1$s"}]}""".formatted(canary, mail)).then().statusCode(200);
        order("o1-" + UUID.randomUUID(), "41.50");
        Api.shop()
                .body("{\"creditedAt\":\"2026-03-05\",\"amount\":\"3.00\",\"currency\":\"GBP\",\"reason\":\"%s\"}"
                        .formatted(canary))
                .put("/api/customers/" + anna + "/credits/c1")
                .then()
                .statusCode(200);
        Api.as(TestKeys.AGENT)
                .body("{\"customerId\":\"%s\",\"kind\":\"TOXIC\",\"evidence\":\"%s wrote\"}".formatted(anna, canary))
                .post("/api/exclusions")
                .then()
                .statusCode(201);
        answered(Instant.parse("2026-03-02T09:00:00Z"));
        await().untilAsserted(() ->
                Api.get("/api/customers/" + anna + "/timeline").then().body("items.kind", hasItem("survey.answered")));
    }

    @Test
    void leavesNobodyBehindInAnyTable() {
        assertThat(tablesHolding(canary)).isNotEmpty();

        erase().then().statusCode(202).header("Location", notNullValue());

        Api.get("/api/customers/" + anna).then().statusCode(404);
        await().untilAsserted(() -> assertThat(tablesHolding(canary)).isEmpty());
    }

    @Test
    void changesNoTotals() {
        var before = totals();

        erase();

        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void tellsTheOthersToForget() {
        erase();

        await().untilAsserted(() -> {
            var asked = PRIVACY.of(anna, "erasure.requested.v1");
            assertThat(asked).hasSize(1);
            assertThat(Contract.of("customer-service", "erasure.requested.v1")
                            .violations(asked.get(0).body().toString()))
                    .isEmpty();
            assertThat(lastIsTombstone("winback.contacts")).isTrue();
            assertThat(lastIsTombstone("winback.customers")).isTrue();
        });
    }

    @Test
    void leavesNoNameOrAddressInTheTopicsOnceTheBrokerHasCompacted() {
        var contacts = Topic.of("winback.contacts");
        await().untilAsserted(() -> assertThat(contacts.records()).anyMatch(this::namesThePerson));

        erase();
        await().untilAsserted(
                        () -> assertThat(lastIsTombstone("winback.contacts")).isTrue());

        await().pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            // news in the meantime closes the segment
            contacts.compact();
            assertThat(contacts.records()).noneMatch(this::namesThePerson);
        });
    }

    private boolean namesThePerson(ConsumerRecord<String, byte[]> record) {
        return record.value() != null && new String(record.value(), StandardCharsets.UTF_8).contains(mail);
    }

    @Test
    void isCompleteWhenEveryServiceHasAnswered() {
        // given
        String id = erase().path("id");
        await().untilAsserted(() -> show(id).body("state", equalTo("RUNNING"))
                .body("reference", equalTo("ticket 7"))
                .body("receipts.service", contains("customer-service"))
                .body("receipts[0].deleted.contact_point", equalTo(3))
                .body("receipts[0].anonymised.purchase_order", equalTo(1)));

        // when the others answer, one of them twice
        for (var service : List.of("segmentation-service", "campaign-service", "campaign-service", "survey-service")) {
            completed(id, service);
        }

        // then
        await().untilAsserted(() -> show(id).body("state", equalTo("COMPLETED"))
                .body("completedAt", notNullValue())
                .body(
                        "receipts.service",
                        containsInAnyOrder(
                                "customer-service", "segmentation-service", "campaign-service", "survey-service")));
        Api.as(TestKeys.AUDITOR)
                .get("/api/erasures?customer=" + anna)
                .then()
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("COMPLETED"));
    }

    @Test
    void isListedAndOverdueWhileAServiceIsSilent() {
        String id = erase().path("id");

        database.use(sql -> sql.execute(
                "update erasure set asked_at = asked_at - interval '2 hours' where id = ?", UUID.fromString(id)));

        show(id).body("state", equalTo("OVERDUE"));
        Api.as(TestKeys.OPERATOR)
                .get("/api/erasures?open=true&limit=100")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void staysErasedWhenOlderNewsComesLate() {
        erase();

        answered(Instant.parse("2026-03-02T09:00:00Z"));
        answered(Instant.parse("2099-03-02T09:00:00Z"));
        // so many that some stand behind hers in every partition
        var others = Stream.generate(() -> Api.id("other")).limit(12).toList();
        others.forEach(other ->
                Topic.of("winback.surveys").send(other, "survey.answered.v1", answer(other, "2026-03-02T09:00:00Z")));

        others.forEach(other -> await().untilAsserted(
                        () -> Api.get("/api/customers/" + other).then().statusCode(200)));
        Api.get("/api/customers/" + anna).then().statusCode(404);
        assertThat(tablesHolding(canary)).isEmpty();
    }

    @Test
    void keepsTheAddressSuppressedWhoeverBringsItAgain() {
        erase();

        var twin = Api.id("twin");
        importCustomers("id,email,consent_offers\n%s,%s,yes\n".formatted(twin, mail.toUpperCase(Locale.ROOT)));

        Api.get("/api/customers/" + twin)
                .then()
                .body("suppressedChannels", contains("EMAIL"))
                .body("contactPoints.status", contains("SUPPRESSED"));
        await().untilAsserted(() -> {
            var told = Topic.of("winback.customers").of(twin, "customer.changed.v1");
            assertThat(told).isNotEmpty();
            assertThat(told.get(told.size() - 1).body().path("suppressedChannels"))
                    .hasToString("[\"EMAIL\"]");
        });
    }

    @Test
    void letsThePersonBeginAnew() {
        erase();

        Api.putCustomer(
                        anna,
                        "{\"email\":\"%s\",\"consents\":[{\"purpose\":\"OFFERS\",\"status\":\"GRANTED\",\"at\":\"2099-01-01\"}]}"
                                .formatted(mail))
                .then()
                .statusCode(200)
                .body("suppressedChannels", empty());
        answered(Instant.parse("2099-03-02T09:00:00Z"));

        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("survey.answered"))
                .body("items.kind", not(hasItem("order.placed"))));
    }

    @Test
    void takesAlongWhatAnImportStillHolds() {
        String job = Api.shop()
                .body("{\"kind\":\"ORDERS\",\"format\":\"CSV\"}")
                .post("/api/imports")
                .path("id");
        database.use(sql -> sql.execute(
                """
                        insert into import_row (job_id, record_id, line, facts)
                        values (?::uuid, 'a', 1, ?::json), (?::uuid, 'b', 2, ?::json)
                        """,
                job,
                "{\"customerId\": \"" + anna + "\"}",
                job,
                "{\"email\": \"" + mail.toUpperCase(Locale.ROOT) + "\"}"));

        erase();

        assertThat(tablesHolding(canary)).doesNotContain("import_row");
        assertThat(tablesHolding(mail.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void isKeptInTheAuditTrailWithoutThePerson() {
        String id = erase().path("id");

        Api.as(TestKeys.AUDITOR)
                .get("/api/operations/customer/audit?action=ERASURE_ASKED&limit=100")
                .then()
                .body("items.details.erasureId", hasItem(id))
                .body("items.customerId", not(hasItem(anna)));
    }

    @Test
    void ofNobodyIsRefused() {
        Api.as(TestKeys.AGENT)
                .body("{\"customerId\":\"nobody\"}")
                .post("/api/erasures")
                .then()
                .statusCode(404);
    }

    @Test
    void coversEveryTableThatNamesCustomers() {
        var tables =
                database.with(sql -> sql.createQuery("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'customer_id'
                        """).mapTo(String.class).list());
        var covered = new ArrayList<>(CustomerPersonalData.DELETED);
        covered.addAll(CustomerPersonalData.KEPT);

        assertThat(covered).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void exportsWhatIsHeldHere() {
        Api.as(TestKeys.OPERATOR)
                .get("/api/operations/customer/export?customer=" + anna)
                .then()
                .statusCode(200)
                .body("service", equalTo("customer-service"))
                .body("data.customer[0].name", equalTo("Anna " + canary))
                .body("data.contact_point", hasSize(3))
                .body("data.consent_history[0].proof", equalTo("signed by " + canary))
                .body("data.order_line", hasSize(greaterThan(0)))
                .body("data.timeline_entry", hasSize(greaterThan(0)));
    }

    private Response erase() {
        return Api.as(TestKeys.AGENT)
                .body("{\"customerId\":\"%s\",\"reference\":\"ticket 7\"}".formatted(anna))
                .post("/api/erasures");
    }

    private static ValidatableResponse show(String id) {
        return Api.as(TestKeys.AUDITOR).get("/api/erasures/" + id).then().statusCode(200);
    }

    private void order(String id, String price) {
        Api.putOrder(id, """
                        {"customerId":"%s","orderedAt":"2026-03-02","currency":"GBP","status":"PAID",
                         "lines":[{"productId":"p","quantity":1,"unitPrice":"%s"}]}""".formatted(anna, price)).then().statusCode(200);
    }

    private void answered(Instant at) {
        Topic.of("winback.surveys")
                .send(anna, "survey.answered.v1", UUID.randomUUID(), at, answer(anna, at.toString()));
    }

    private static byte[] answer(String customer, String at) {
        return """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","survey":"churn-reason","surveyVersion":1,
                 "reason":"SERVICE","needs":[],"contactWanted":false,"answeredAt":"%s","version":1}""".formatted(UUID.randomUUID(), UUID.randomUUID(), customer, at).getBytes(StandardCharsets.UTF_8);
    }

    private static void completed(String erasure, String service) {
        PRIVACY.send(
                erasure, "erasure.completed.v1", """
                {"erasureId":"%s","service":"%s","completedAt":"2026-03-02T09:20:05Z","deleted":{"customer":1},"anonymised":{}}""".formatted(erasure, service).getBytes(StandardCharsets.UTF_8));
    }

    private boolean lastIsTombstone(String topic) {
        var records = Topic.of(topic).records(anna);
        return !records.isEmpty() && records.get(records.size() - 1).value() == null;
    }

    /** Tables with a row that holds the text anywhere. */
    private List<String> tablesHolding(String text) {
        return database.with(sql -> {
            var tables = sql.createQuery("select tablename from pg_tables where schemaname = 'public' order by 1")
                    .mapTo(String.class)
                    .list();
            tables.removeIf(table ->
                    sql.createQuery("select count(*) from <table> t where strpos(to_jsonb(t)::text, :text) > 0")
                                    .define("table", table)
                                    .bind("text", text)
                                    .mapTo(Long.class)
                                    .one()
                            == 0);
            return tables;
        });
    }

    private String totals() {
        return database.with(sql -> sql.createQuery("""
                        select concat_ws('|', (select count(*) from purchase_order), (select sum(goods) from purchase_order),
                          (select count(*) from order_line), (select sum(amount) from credit))
                        """).mapTo(String.class).one());
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
                .body("rejected", equalTo(0));
    }
}
