package io.winback.customer.timeline;

import io.winback.customer.customer.GuestData;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Map;

/** Moves the lines of guests to the customers they turned out to be; a stage of a guest says nothing about them. */
@Singleton
class GuestTimeline implements GuestData {

    private final Database database;

    GuestTimeline(Database database) {
        this.database = database;
    }

    @Override
    public void move(Map<String, String> heirs, boolean history) {
        execute(heirs, "update timeline_entry t set customer_id = r.heir from <guests> where t.customer_id = r.guest");
        execute(heirs, "delete from lifecycle t using <guests> where t.customer_id = r.guest");
    }

    private void execute(Map<String, String> heirs, String statement) {
        database.use(sql -> Columns.of(heirs.entrySet())
                .with("guest", Map.Entry::getKey)
                .with("heir", Map.Entry::getValue)
                .bindTo(sql.createUpdate(statement)
                        .define("guests", "unnest(cast(:guest as text[]), cast(:heir as text[])) as r(guest, heir)"))
                .execute());
    }
}
