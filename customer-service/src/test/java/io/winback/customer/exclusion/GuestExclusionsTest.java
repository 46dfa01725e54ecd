package io.winback.customer.exclusion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.customer.customer.ExclusionKind;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever was left alone as a guest is left alone as a customer. */
@QuarkusTest
@ServiceTest
class GuestExclusionsTest {

    @Inject
    ExclusionService service;

    @Test
    void goAlongWithTheGuest() {
        // given a guest and a customer who are both found toxic
        var mail = Api.id("mail") + "@mail.example";
        String guest = Api.putOrder(Api.id("o"), """
                {"customer":{"email":"%s"},"orderedAt":"2026-03-02","currency":"GBP","amount":"5"}""".formatted(mail)).path("customerId");
        var customer = Exclusions.anna();
        var manual = Exclusions.set(guest, "MANUAL");
        var twice = Exclusions.set(guest, "TOXIC");
        var own = Exclusions.set(customer, "TOXIC");
        service.propose(List.of(new ProposedExclusion(guest, ExclusionKind.COMPETITOR, "said so", "answer-1")));

        // when they turn out to be one
        Api.putCustomer(customer, "{\"email\":\"%s\"}".formatted(mail)).then().statusCode(200);

        // then each kind is in force once, and proposals wait there
        Exclusions.list("state=IN_FORCE&customer=" + customer)
                .body("items.id", containsInAnyOrder(manual, own))
                .body("items[0].until", nullValue());
        Exclusions.list("state=PROPOSED&customer=" + customer).body("items", hasSize(1));
        Exclusions.list("state=EXPIRED&customer=" + customer).body("items.id", contains(twice));
        Api.get("/api/customers/" + customer).then().body("exclusions.kind", contains("TOXIC", "MANUAL"));
    }
}
