package io.winback.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that cannot be written takes its fact with it: nothing is ever half-written. */
@QuarkusTest
@ServiceTest
class TransactionTest {

    @Inject
    Database database;

    @BeforeEach
    void refuseEventsOfSomeCustomers() {
        execute("""
                create function refuse_event() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the test'; end $$""");
        execute("""
                create trigger refuse_event before insert on outbox_event for each row
                when (new.key like 'broken-%')
                execute function refuse_event()""");
    }

    @AfterEach
    void acceptThemAgain() {
        execute("drop trigger refuse_event on outbox_event");
        execute("drop function refuse_event");
    }

    @Test
    void leavesNothingOfACustomer() {
        Api.putCustomer(
                        "broken-1",
                        "{\"name\":\"Anna\",\"email\":\"a@mail.example\",\"consents\":[{\"purpose\":\"NEWS\",\"status\":\"GRANTED\"}]}")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("refused by the test")));

        assertNothingOf("broken-1");
    }

    @Test
    void leavesNothingOfAnOrderAndItsCustomer() {
        Api.putOrder("broken-order", """
                {"customer":{"id":"broken-2","email":"b@mail.example"},"orderedAt":"2026-03-02","currency":"GBP",
                 "lines":[{"productId":"p","quantity":1,"unitPrice":"1"}]}""").then().statusCode(500);

        assertNothingOf("broken-2");
        assertThat(count("select count(*) from purchase_order where id = 'broken-order'"))
                .isZero();
        assertThat(count("select count(*) from order_line where order_id = 'broken-order'"))
                .isZero();
    }

    @Test
    void leavesNothingOfAReturnAndACredit() {
        // given a customer of before
        acceptThemAgain();
        Api.putCustomer("broken-4", "{\"name\":\"Anna\"}").then().statusCode(200);
        var order = "{\"customerId\":\"broken-4\",\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"5\"}";
        Api.putOrder("broken-goods", order).then().statusCode(200);
        refuseEventsOfSomeCustomers();

        // when
        Api.shop()
                .body("{\"returnedAt\":\"2026-03-09\",\"full\":true}")
                .put("/api/orders/broken-goods/returns/r")
                .then()
                .statusCode(500);
        Api.shop()
                .body("{\"creditedAt\":\"2026-03-09\",\"amount\":\"1\",\"currency\":\"GBP\"}")
                .put("/api/customers/broken-4/credits/n")
                .then()
                .statusCode(500);

        // then
        Api.get("/api/orders/broken-goods/returns/r").then().statusCode(404);
        Api.get("/api/customers/broken-4/credits/n").then().statusCode(404);
    }

    @Test
    void leavesAGuestAsItIsWhenItCannotBeMoved() {
        // given
        var mail = Api.id("mail") + "@mail.example";
        var order = Api.id("o");
        String guest = Api.putOrder(order, """
                {"customer":{"email":"%s"},"orderedAt":"2026-03-02","currency":"GBP","amount":"5"}""".formatted(mail)).path("customerId");

        // when
        Api.putCustomer("broken-5", "{\"email\":\"%s\"}".formatted(mail)).then().statusCode(500);

        // then
        Api.get("/api/orders/" + order).then().body("customerId", equalTo(guest));
        Api.get("/api/customers/" + guest).then().statusCode(200);
        assertNothingOf("broken-5");
    }

    @Test
    void leavesNothingOfAChunkAndGoesOnThere() {
        // given an import whose chunk holds a broken customer
        String job = Api.shop()
                .body("{\"kind\":\"CUSTOMERS\",\"format\":\"CSV\"}")
                .post("/api/imports")
                .path("id");
        var run = Api.id("r");
        var csv = "id,name\n" + run + "-1,Anna\nbroken-3,Bob\nwith space,Eve\n";

        // when
        send(job, csv, 500);

        // then neither rows nor rejects nor the line number are there
        assertNothingOf("broken-3");
        assertNothingOf(run + "-1");
        assertThat(count("select count(*) from import_reject where job_id = '" + job + "'"))
                .isZero();
        Api.get("/api/imports/" + job).then().body("committedLine", equalTo(0));
    }

    @Test
    void leavesNothingOfAnExclusionNorOfItsAudit() {
        // given a customer of whom no event can be written
        var anna = Api.id("broken");
        execute("insert into customer (id, created_at) values ('" + anna + "', now())");

        Api.as(TestKeys.AGENT)
                .body("{\"customerId\":\"" + anna + "\",\"kind\":\"TOXIC\",\"evidence\":\"three reviews\"}")
                .post("/api/exclusions")
                .then()
                .statusCode(500);

        assertThat(count("select count(*) from exclusion where customer_id = '" + anna + "'"))
                .isZero();
        assertThat(count("select count(*) from audit_entry where customer_id = '" + anna + "'"))
                .isZero();
    }

    private void assertNothingOf(String customer) {
        for (var table : new String[] {"contact_point", "consent", "consent_history"}) {
            assertThat(count("select count(*) from " + table + " where customer_id = '" + customer + "'"))
                    .isZero();
        }
        assertThat(count("select count(*) from customer where id = '" + customer + "'"))
                .isZero();
        assertThat(count("select count(*) from outbox_event where key = '" + customer + "'"))
                .isZero();
    }

    private static void send(String job, String csv, int status) {
        given().header("X-Api-Key", TestKeys.STOREFRONT)
                .contentType("text/csv")
                .body(csv)
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(status);
    }

    private void execute(String statement) {
        database.use(sql -> sql.execute(statement));
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
