package io.winback.customer.intake;

import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerDraft;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.ShopTime;
import jakarta.inject.Singleton;
import java.util.List;

/** Customers of an import. */
@Singleton
class CustomerIntake implements Intake {

    private final DraftReader reader;
    private final CustomerService customers;
    private final ShopTime time;

    CustomerIntake(DraftReader reader, CustomerService customers, ShopTime time) {
        this.reader = reader;
        this.customers = customers;
        this.time = time;
    }

    @Override
    public Counts store(List<Line> lines, boolean history) {
        var parsed = Parsed.of(lines, record -> {
            var id = reader.id(record);
            return CustomerChange.of(id, reader.read(record, CustomerDraft.class), time)
                    .byImport();
        });
        if (parsed.values().isEmpty()) {
            return new Counts(0, 0, parsed.rejects());
        }
        var changed = customers.apply(parsed.values(), history).changed();
        var stored = parsed.values().stream()
                .filter(change -> changed.contains(change.customerId()))
                .count();
        return new Counts(stored, parsed.values().size() - stored, parsed.rejects());
    }
}
