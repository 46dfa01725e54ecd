package io.winback.survey.operations;

import io.winback.platform.outbox.OutboxBacklog;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;

/** Counts what the service holds. */
@Singleton
class Accounts {

    private final Database database;
    private final OutboxBacklog outbox;

    Accounts(Database database, OutboxBacklog outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    AccountsResponse now() {
        return database.with(sql -> sql.createQuery("""
                        select (select count(*) from invitation), (select count(*) from answer),
                          (select count(*) from answer a where not exists
                            (select 1 from invitation i where i.id = a.invitation_id))
                        """)
                .map((row, context) -> new AccountsResponse(
                        row.getLong(1), row.getLong(2), row.getLong(3), outbox.size(), outbox.parked()))
                .one());
    }
}
