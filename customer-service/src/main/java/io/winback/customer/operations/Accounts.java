package io.winback.customer.operations;

import io.winback.platform.outbox.OutboxBacklog;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;

/** Counts what is held. */
@Singleton
class Accounts {

    private static final List<String> TABLES = List.of(
            "contact_point",
            "consent",
            "consent_history",
            "suppression",
            "lifecycle",
            "order_line",
            "credit",
            "import_job",
            "import_reject",
            "timeline_entry",
            "webhook",
            "webhook_delivery",
            "exclusion",
            "exclusion_step",
            "audit_entry");

    private final Database database;
    private final OutboxBacklog outbox;

    Accounts(Database database, OutboxBacklog outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    AccountsResponse count() {
        var rows = new TreeMap<String, Long>();
        TABLES.forEach(table -> rows.put(table, count("select count(*) from " + table)));
        rows.put("order_return_waiting", count("select count(*) from order_return where goods is null"));
        return new AccountsResponse(
                count("select count(*) from customer"),
                count("select count(*) from customer where id like 'guest-%'"),
                count("select count(*) from purchase_order"),
                count("select count(*) from purchase_order where status = 'CANCELLED'"),
                count("select count(*) from order_return where goods is not null"),
                outbox.size(),
                outbox.parked(),
                rows);
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
