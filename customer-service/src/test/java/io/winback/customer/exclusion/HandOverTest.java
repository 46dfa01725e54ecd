package io.winback.customer.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.ExclusionKind;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever was left alone as a guest is left alone as a customer. */
@QuarkusTest
@ServiceTest
class HandOverTest {

    @Inject
    ExclusionService service;

    @Inject
    CustomerService customers;

    @Test
    void takesAlongWhatTheCustomerIsNotUnderAlready() {
        // given a guest and a customer who are both found toxic
        var guest = Exclusions.anna();
        var customer = Exclusions.anna();
        var manual = Exclusions.set(guest, "MANUAL");
        var twice = Exclusions.set(guest, "TOXIC");
        var own = Exclusions.set(customer, "TOXIC");
        service.propose(List.of(new ProposedExclusion(guest, ExclusionKind.COMPETITOR, "said so", "answer-1")));

        // when they turn out to be one
        handOver(guest, customer);

        // then each kind is in force once, and proposals wait there
        Exclusions.list("state=IN_FORCE&customer=" + customer).body("items.id", containsInAnyOrder(manual, own));
        Exclusions.list("state=PROPOSED&customer=" + customer).body("items", hasSize(1));
        Exclusions.list("customer=" + guest).body("items.id", contains(twice));
        Api.get("/api/customers/" + customer).then().body("exclusions.kind", contains("TOXIC", "MANUAL"));
        Api.get("/api/customers/" + guest).then().body("exclusions.kind", contains("TOXIC"));
        assertThat(Exclusions.audit(customer).extract().<List<String>>path("items.details.exclusionId"))
                .contains(manual, own);
    }

    @Test
    void doesNothingOnceMore() {
        var guest = Exclusions.anna();
        var customer = Exclusions.anna();
        Exclusions.set(guest, "TOXIC");

        handOver(guest, customer);
        handOver(guest, customer);

        Exclusions.list("customer=" + guest).body("items", empty());
        Exclusions.list("customer=" + customer).body("items", hasSize(1));
        Api.get("/api/customers/" + guest).then().body("exclusions", empty());
    }

    private void handOver(String guest, String customer) {
        QuarkusTransaction.requiringNew().run(() -> {
            customers.lock(List.of(guest, customer), List.of());
            service.handOver(guest, customer);
        });
    }
}
