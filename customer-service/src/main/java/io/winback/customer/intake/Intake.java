package io.winback.customer.intake;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Stores whole records, all kinds with a few statements, in the caller's transaction; of a dry run nothing of it remains. */
@Singleton
class Intake {

    private final CustomerIntake customers;
    private final OrderIntake orders;
    private final CreditIntake credits;
    private final Database database;

    Intake(CustomerIntake customers, OrderIntake orders, CreditIntake credits, Database database) {
        this.customers = customers;
        this.orders = orders;
        this.credits = credits;
        this.database = database;
    }

    Counts store(ImportPlan plan, List<Item> items) {
        if (!plan.dryRun()) {
            return store(items, plan.history());
        }
        database.use(sql -> sql.execute("savepoint rehearsal"));
        var counts = store(items, plan.history());
        database.use(sql -> sql.execute("rollback to savepoint rehearsal"));
        return new Counts(counts.stored(), counts.unchanged(), counts.rejects(), List.of());
    }

    private Counts store(List<Item> items, boolean history) {
        var tally = new Tally();
        var people = new ArrayList<CustomerIntake.Told>();
        var sales = new ArrayList<OrderIntake.Told>();
        var notes = new ArrayList<CreditIntake.Told>();
        for (var item : items) {
            if (item.problem() != null) {
                tally.reject(item.problem());
            } else if (item.entry() instanceof Entry.Person person) {
                people.add(new CustomerIntake.Told(item.line(), person));
            } else if (item.entry() instanceof Entry.Sale sale) {
                sales.add(new OrderIntake.Told(item.line(), sale.order()));
            } else if (item.entry() instanceof Entry.Note note) {
                notes.add(new CreditIntake.Told(item.line(), note));
            }
        }
        customers.store(people, history, tally);
        orders.store(sales, history, tally);
        credits.store(notes, history, tally);
        return tally.counts();
    }
}
