package io.winback.customer.intake;

import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.purchase.Arrival;
import io.winback.customer.purchase.Credit;
import io.winback.customer.purchase.CreditReader;
import io.winback.customer.purchase.CreditService;
import io.winback.customer.purchase.Placement;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Credits of an import that name no order. They go to the customer named: nothing is given back to somebody unknown. */
@Singleton
class CreditIntake {

    private final CreditService service;
    private final CreditReader reader;

    CreditIntake(CreditService service, CreditReader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** A credit with the line that tells of it. */
    record Told(long line, Entry.Note note) {}

    private record Understood(long line, Credit credit) {}

    void store(List<Told> told, boolean history, Tally tally) {
        var understood = new ArrayList<Understood>();
        for (var one : told) {
            var note = one.note();
            if (note.customerId() == null) {
                tally.placed(one.line(), null, false, Placement.Refusal.NO_CUSTOMER);
                continue;
            }
            try {
                understood.add(new Understood(one.line(), reader.read(note.customerId(), note.id(), note.draft())));
            } catch (InvalidFieldException e) {
                tally.reject(Reject.of(one.line(), e));
            }
        }
        var placements =
                service.place(understood.stream().map(Understood::credit).toList(), new Arrival(history, true));
        for (var i = 0; i < understood.size(); i++) {
            var placement = placements.get(i);
            tally.placed(
                    understood.get(i).line(),
                    placement.credit().customerId(),
                    placement.changed(),
                    placement.refusal());
        }
    }
}
