package io.winback.customer.customer;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CustomerResourceTest {

    private static final Topic CONTACTS = Topic.of("winback.contacts");
    private static final Topic CUSTOMERS = Topic.of("winback.customers");

    @Test
    void storesACustomerAndNormalisesTheAddress() {
        var anna = Api.id("anna");
        Api.putCustomer(anna, """
                {"name":"Anna Tamm","email":"  Anna.Tamm@Mail.Example ","language":"et","zone":"Europe/Tallinn","country":"ee",
                 "attributes":{"tier":"gold"},"consents":[{"purpose":"OFFERS","status":"GRANTED","at":"2026-01-05T10:00:00Z"}]}""").then().statusCode(200);

        Api.get("/api/customers/" + anna)
                .then()
                .statusCode(200)
                .body("name", equalTo("Anna Tamm"))
                .body("email", equalTo("anna.tamm@mail.example"))
                .body("country", equalTo("EE"))
                .body("attributes.tier", equalTo("gold"))
                .body("consents.purpose", contains("OFFERS"))
                .body("consents[0].basis", equalTo("OPT_IN"));
    }

    @Test
    void keepsFieldsThatAreNotSentAndClearsEmptyOnes() {
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"name\":\"Anna\",\"email\":\"anna@mail.example\",\"country\":\"EE\"}");

        Api.putCustomer(anna, "{\"name\":\"Anna Tamm\",\"country\":\"\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Anna Tamm"))
                .body("email", equalTo("anna@mail.example"))
                .body("country", nullValue());
    }

    @Test
    void makesOneRowOfTwentyPutsAtOnce() throws Exception {
        var anna = Api.id("anna");
        var puts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var body = "{\"name\":\"Anna %d\",\"email\":\"anna@mail.example\"}".formatted(i);
            puts.add(() -> Api.putCustomer(anna, body).statusCode());
        }

        var threads = Executors.newFixedThreadPool(20);
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> status : threads.invokeAll(puts)) {
            statuses.add(status.get());
        }
        threads.shutdown();

        assertThat(statuses).containsOnly(200);
        var name = Api.get("/api/customers/" + anna).path("name").toString();
        await().untilAsserted(() -> {
            var told = CONTACTS.of(anna, "contact.changed.v1");
            assertThat(told).isNotEmpty();
            assertThat(told.get(told.size() - 1).body().path("name").asText()).isEqualTo(name);
            assertThat(told)
                    .extracting(event -> event.body().path("version").asLong())
                    .isSorted();
        });
    }

    @Test
    void tellsOnlyWhatChanged() {
        // given a customer
        var anna = Api.id("anna");
        var body = "{\"name\":\"Anna\",\"email\":\"anna@mail.example\",\"language\":\"et\"}";
        Api.putCustomer(anna, body);

        // when it is sent again, and then with another name
        Api.putCustomer(anna, body).then().statusCode(200);
        Api.putCustomer(anna, "{\"name\":\"Anna Tamm\"}");

        // then the contact is told twice and the rest once, each by its contract
        await().untilAsserted(() -> {
            var contacts = CONTACTS.of(anna, "contact.changed.v1");
            assertThat(contacts).hasSize(2);
            assertThat(Contract.of("customer-service", "contact.changed.v1")
                            .violations(contacts.get(1).body().toString()))
                    .isEmpty();
            var customers = CUSTOMERS.of(anna, "customer.changed.v1");
            assertThat(customers).hasSize(1);
            assertThat(Contract.of("customer-service", "customer.changed.v1")
                            .violations(customers.get(0).body().toString()))
                    .isEmpty();
            assertThat(customers.get(0).body().toString()).doesNotContain("anna@mail.example");
        });
    }

    @Test
    void answersAnUnknownCustomerWithAProblem() {
        Api.get("/api/customers/nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/customer-not-found"));
    }
}
