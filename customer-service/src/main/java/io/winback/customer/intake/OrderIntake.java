package io.winback.customer.intake;

import io.winback.customer.purchase.Arrival;
import io.winback.customer.purchase.OrderDraft;
import io.winback.customer.purchase.OrderReader;
import io.winback.customer.purchase.OrderService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Orders of an import. The shop's list is the authority: a customer id that is not known yet makes a customer. */
@Singleton
class OrderIntake implements Intake {

    private final DraftReader reader;
    private final OrderReader orders;
    private final OrderService service;

    OrderIntake(DraftReader reader, OrderReader orders, OrderService service) {
        this.reader = reader;
        this.orders = orders;
        this.service = service;
    }

    @Override
    public Counts store(List<Line> lines, boolean history) {
        var parsed = Parsed.of(lines, record -> {
            var id = reader.id(record);
            return orders.read(id, reader.read(record, OrderDraft.class));
        });
        var rejects = new ArrayList<>(parsed.rejects());
        var stored = 0L;
        var unchanged = 0L;
        var placements = service.place(parsed.values(), new Arrival(history, true));
        for (var i = 0; i < placements.size(); i++) {
            var placement = placements.get(i);
            if (placement.refusal() != null) {
                var refusal = placement.refusal();
                rejects.add(new Reject(parsed.numbers().get(i), refusal.field(), refusal.remedy()));
            } else if (placement.changed()) {
                stored++;
            } else {
                unchanged++;
            }
        }
        return new Counts(stored, unchanged, rejects);
    }
}
