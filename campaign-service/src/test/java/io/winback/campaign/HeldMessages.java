package io.winback.campaign;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Messages that may have left, as if a sender had died, of campaigns nobody has heard of. */
@Singleton
public class HeldMessages {

    private final Database database;

    HeldMessages(Database database) {
        this.database = database;
    }

    /** Returns the id of a new one, to a customer of its own. */
    public String message() {
        return message(Neighbours.id("held"));
    }

    /** Returns the id of a new one to the customer, from whom nothing is known. */
    public String message(String customer) {
        var message = UUID.randomUUID();
        var run = UUID.randomUUID();
        database.use(sql -> {
            sql.createUpdate("insert into customer (customer_id) values (:customer) on conflict do nothing")
                    .bind("customer", customer)
                    .execute();
            sql.createUpdate("""
                            insert into enrollment (id, campaign, campaign_version, customer_id, arm, state, stage, phase,
                              enrolled_at, window_closes_at, ended_at, end_reason)
                            values (:run, 'unheard-of', 1, :customer, 'TREATED', 'ENDED', 'gift', 'DONE',
                              '2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z', '2026-02-01T00:00:00Z', 'COMPLETED')
                            """).bind("run", run).bind("customer", customer).execute();
            sql.createUpdate("""
                            insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, message_id,
                              state, attempt, dispatched_at, unknown_at, settled_at)
                            values (:id, :run, 'gift', 'unheard-of', :customer, 'gift', 'OFFERS', :messageId, 'UNKNOWN', 1,
                              '2026-01-01T10:00:00Z', '2026-01-01T10:12:00Z', '2026-01-01T10:12:00Z')
                            """)
                    .bind("id", message)
                    .bind("run", run)
                    .bind("customer", customer)
                    .bind("messageId", "<" + message + "@shop.example>")
                    .execute();
            // the accounts of the whole test run are to balance
            sql.createUpdate("""
                            insert into entry (campaign, customer_id, state, due_at)
                            values ('unheard-of', :customer, 'ADMITTED', '2026-01-01T00:00:00Z')
                            """).bind("customer", customer).execute();
            sql.createUpdate("""
                            insert into decision (id, customer_id, campaign, enrollment_id, stage, decision, rule, facts, decided_at)
                            values (gen_random_uuid(), :customer, 'unheard-of', :run, 'gift', 'SENT', 'DISPATCHED', '{}',
                              '2026-01-01T10:00:00Z')
                            """).bind("customer", customer).bind("run", run).execute();
        });
        return message.toString();
    }
}
