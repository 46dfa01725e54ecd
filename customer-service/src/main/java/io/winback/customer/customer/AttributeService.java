package io.winback.customer.customer;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Purges attributes: of one customer, or one attribute of everybody. Nothing else depends on them. */
@ApplicationScoped
public class AttributeService {

    private final CustomerService customers;
    private final CustomerTable table;
    private final Audit audit;

    AttributeService(CustomerService customers, CustomerTable table, Audit audit) {
        this.customers = customers;
        this.table = table;
        this.audit = audit;
    }

    /** Purges one attribute, or all where no name is given; returns the customer as it is afterwards. */
    @Transactional
    public Customer purge(String customerId, @Nullable String name) {
        customers.lock(List.of(customerId), List.of());
        var customer = customers.required(customerId);
        audit.record(AuditAction.ATTRIBUTES_PURGED, customerId, name == null ? Map.of() : Map.of("attribute", name));
        return customers.apply(
                without(customer, name == null ? customer.person().attributes().keySet() : Set.of(name)));
    }

    /** Purges the attribute of the next customers behind {@code last} that have it. */
    @Transactional
    public Republished purgeNext(String name, String last, int limit) {
        var ids = table.lock(table.idsWithAttribute(name, last, limit));
        if (ids.isEmpty()) {
            return new Republished(0, "");
        }
        if (last.isEmpty()) {
            audit.record(AuditAction.ATTRIBUTES_PURGED, null, Map.of("attribute", name));
        }
        customers.apply(
                table.load(ids).values().stream()
                        .map(customer -> without(customer, Set.of(name)))
                        .toList(),
                true);
        return new Republished(ids.size(), ids.get(ids.size() - 1));
    }

    private static CustomerChange without(Customer customer, Set<String> names) {
        var kept = new TreeMap<>(customer.person().attributes());
        kept.keySet().removeAll(Set.copyOf(names));
        return CustomerChange.ofAttributes(customer.id(), kept);
    }
}
