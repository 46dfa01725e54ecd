package io.winback.customer.customer;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Marks contact points, and finds who is reached at one. */
@ApplicationScoped
class ContactPointService {

    private final CustomerService customers;
    private final ContactPointTable table;
    private final Audit audit;

    ContactPointService(CustomerService customers, ContactPointTable table, Audit audit) {
        this.customers = customers;
        this.table = table;
        this.audit = audit;
    }

    @Transactional
    public Customer mark(String customerId, Channel channel, ContactPoint.Status status) {
        customers.lock(List.of(customerId), List.of());
        var customer = customers.required(customerId);
        if (!customer.contactPoints().containsKey(channel)) {
            throw Problem.of(
                    404,
                    "contact-point-not-found",
                    "Contact point not found",
                    "The customer has no contact point of this channel; PUT the customer with its address first.");
        }
        if (customer.suppressions().containsKey(channel)) {
            throw Problem.of(
                    409,
                    "contact-point-suppressed",
                    "Contact point suppressed",
                    "After a bounce, a complaint or an erasure only a consent that the customer grants opens it again.");
        }
        audit.record(
                AuditAction.CONTACT_POINT_STATUS_SET,
                customerId,
                Map.of("channel", channel.name(), "status", status.name()));
        return customers.apply(new ContactPointMark(customerId, channel, status));
    }

    /** At most a hundred customers who have this address, in id order. */
    @Transactional
    public List<ContactPointOwner> owners(ContactPointSearch search) {
        return table.owners(search.channel(), search.normalised());
    }
}
