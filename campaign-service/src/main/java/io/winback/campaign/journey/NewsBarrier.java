package io.winback.campaign.journey;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;

/**
 * Between those who find that there is nothing new and go to wait, and the one who wakes whoever waits: nobody lies down unseen after
 * the waker has looked. In the caller's transaction, and before it locks any customer.
 */
@Singleton
class NewsBarrier {

    private static final long LOCK = 0x6e657773L;

    private final Database database;

    NewsBarrier(Database database) {
        this.database = database;
    }

    /** Whoever may go to wait; they do not hold up each other. */
    void pass() {
        database.use(sql -> sql.execute("select pg_advisory_xact_lock_shared(" + LOCK + ")"));
    }

    /** The waker: all who have passed are done, and whoever passes from now on sees what is new. */
    void close() {
        database.use(sql -> sql.execute("select pg_advisory_xact_lock(" + LOCK + ")"));
    }
}
