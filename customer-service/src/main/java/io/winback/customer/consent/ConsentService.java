package io.winback.customer.consent;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import io.winback.customer.customer.ConsentKey;
import io.winback.customer.customer.Customer;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.Decision;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes decisions of customers that are known. */
@ApplicationScoped
class ConsentService {

    private final CustomerService customers;
    private final ConsentHistory history;
    private final Audit audit;
    private final Clock clock;

    ConsentService(CustomerService customers, ConsentHistory history, Audit audit, Clock clock) {
        this.customers = customers;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
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
        audit.record(
                AuditAction.CONSENT_DECIDED,
                customerId,
                Map.of(
                        "purpose", decision.about().purpose().name(),
                        "channel", decision.about().channel().name(),
                        "status", decision.status().name()));
        return state(customers.apply(CustomerChange.ofConsent(customerId, decision)), decision.about());
    }

    @Transactional
    public ConsentStateResponse show(String customerId, ConsentKey about) {
        return state(customers.required(customerId), about);
    }

    private ConsentStateResponse state(Customer customer, ConsentKey about) {
        var current = customer.consents().get(about);
        return new ConsentStateResponse(
                about.purpose(),
                about.channel(),
                current != null && current.permitsAt(clock.instant()),
                current,
                history.of(customer.id(), about));
    }
}
