package io.winback.customer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is recorded stays, with the act or not at all, and is found again. */
@QuarkusTest
@ServiceTest
class AuditResourceTest {

    private static final String PATH = "/api/operations/customer/audit";

    @Inject
    Audit audit;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void showsWhatTheSystemDidNewestFirst() {
        var customer = Api.id("anna");
        record(AuditAction.IMPORT_OPENED, customer);
        record(AuditAction.IMPORT_CANCELLED, customer);

        list("customer=" + customer)
                .body("items.action", contains("IMPORT_CANCELLED", "IMPORT_OPENED"))
                .body("items[0].actor", equalTo("system"))
                .body("items[0].roles", empty())
                .body("items[0].customerId", equalTo(customer))
                .body("items[0].details.rows", equalTo(3))
                .body("nextPageToken", nullValue());
    }

    @Test
    void findsByActionActorAndTime() {
        var customer = Api.id("anna");
        record(AuditAction.EXPORT_MADE, customer);
        record(AuditAction.ERASURE_ASKED, customer);
        var now = clock.instant();

        list("customer=" + customer + "&action=EXPORT_MADE").body("items.action", contains("EXPORT_MADE"));
        list("customer=" + customer + "&actor=system").body("items", hasSize(2));
        list("customer=" + customer + "&actor=somebody").body("items", empty());
        list("customer=" + customer + "&from=" + now.minus(Duration.ofHours(1)) + "&to="
                        + now.plus(Duration.ofHours(1)))
                .body("items", hasSize(2));
        list("customer=" + customer + "&to=" + now.minus(Duration.ofHours(1))).body("items", empty());
    }

    @Test
    void isPaged() {
        var customer = Api.id("anna");
        for (var i = 0; i < 5; i++) {
            record(AuditAction.REPUBLISHED, customer);
        }

        JsonPath first = list("limit=3&customer=" + customer)
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        JsonPath second = list("limit=3&customer=" + customer + "&pageToken=" + first.getString("nextPageToken"))
                .body("items", hasSize(2))
                .body("nextPageToken", nullValue())
                .extract()
                .jsonPath();

        List<String> ids = first.getList("items.id");
        assertThat(ids).doesNotContainAnyElementsOf(second.getList("items.id"));
    }

    @Test
    void isShownToAuditorsAndOperatorsOnly() {
        for (var key : List.of(TestKeys.AUDITOR, TestKeys.OPERATOR)) {
            Api.as(key).get(PATH).then().statusCode(200);
        }
        for (var key : List.of(TestKeys.AGENT, TestKeys.STOREFRONT, TestKeys.MARKETER)) {
            Api.as(key).get(PATH).then().statusCode(403);
        }
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (var bad : Map.of("action=DANCED", "action", "from=yesterday", "from", "to=soon", "to")
                .entrySet()) {
            Api.as(TestKeys.AUDITOR)
                    .get(PATH + "?" + bad.getKey())
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(bad.getValue()));
        }
        Api.as(TestKeys.AUDITOR).get(PATH + "?pageToken=!").then().statusCode(400);
    }

    @Test
    void isNotKeptWithoutTheAct() {
        var customer = Api.id("anna");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(AuditAction.EXPORT_MADE, customer, Map.of());
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> audit.record(AuditAction.EXPORT_MADE, customer, Map.of()))
                .isInstanceOf(TransactionalException.class);

        list("customer=" + customer).body("items", empty());
    }

    @Test
    void cannotBeRewritten() {
        // given an entry
        var customer = Api.id("anna");
        record(AuditAction.EXPORT_MADE, customer);

        // then it is neither changed nor deleted
        assertThatThrownBy(() -> execute("update audit_entry set actor = 'nobody' where customer_id = ?", customer))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> execute("delete from audit_entry where customer_id = ?", customer))
                .hasMessageContaining("only added to");

        // but an erasure gives it another customer
        execute("update audit_entry set customer_id = 'erased-1' where customer_id = ?", customer);
        list("customer=" + customer).body("items", empty());
    }

    private void record(AuditAction action, String customer) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(action, customer, Map.of("rows", 3)));
    }

    private void execute(String statement, String customer) {
        database.use(sql -> sql.execute(statement, customer));
    }

    private static ValidatableResponse list(String query) {
        return Api.as(TestKeys.AUDITOR).get(PATH + "?" + query).then().statusCode(200);
    }
}
