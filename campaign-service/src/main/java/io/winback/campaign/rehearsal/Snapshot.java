package io.winback.campaign.rehearsal;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;

/** Everything a rehearsal reads is of one instant, and nothing can be written. */
@Singleton
class Snapshot {

    private final Database database;

    Snapshot(Database database) {
        this.database = database;
    }

    /** From here to the end of the caller's transaction; the first thing it does. */
    void read() {
        database.use(sql -> sql.execute("set transaction isolation level repeatable read, read only"));
    }
}
