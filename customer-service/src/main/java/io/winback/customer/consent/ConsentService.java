package io.winback.customer.consent;

import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.Decision;
import io.winback.customer.customer.Purpose;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Takes decisions of customers that are known. */
@ApplicationScoped
class ConsentService {

    private final CustomerService customers;
    private final ConsentHistory history;

    ConsentService(CustomerService customers, ConsentHistory history) {
        this.customers = customers;
        this.history = history;
    }

    @Transactional
    public ConsentStateResponse decide(String customerId, Decision decision) {
        if (customers.lock(Set.of(customerId), List.of()).isEmpty()) {
            throw Problem.of(
                    404,
                    "customer-not-found",
                    "Customer not found",
                    "No customer has the id " + customerId + "; PUT the customer first, then the consent.");
        }
        var customer = customers.apply(CustomerChange.ofConsent(customerId, decision));
        return ConsentStateResponse.of(
                decision.purpose(),
                customer.consents().get(decision.purpose()),
                history.of(customerId, decision.purpose()));
    }

    @Transactional
    public ConsentStateResponse show(String customerId, Purpose purpose) {
        var current = customers.required(customerId).consents().get(purpose);
        return ConsentStateResponse.of(purpose, current, history.of(customerId, purpose));
    }
}
