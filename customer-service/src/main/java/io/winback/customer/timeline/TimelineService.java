package io.winback.customer.timeline;

import io.winback.customer.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Shows timelines. */
@ApplicationScoped
class TimelineService {

    private final TimelineTable table;
    private final CustomerService customers;

    TimelineService(TimelineTable table, CustomerService customers) {
        this.table = table;
        this.customers = customers;
    }

    @Transactional
    public List<TimelineEntryResponse> before(String customerId, Instant at, String id, int limit) {
        customers.required(customerId);
        return table.before(customerId, at, id, limit);
    }
}
