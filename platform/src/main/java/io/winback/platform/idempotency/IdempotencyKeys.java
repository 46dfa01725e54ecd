package io.winback.platform.idempotency;

import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of keys. A second request with a key waits for the first to commit, then finds its answer. */
@Singleton
class IdempotencyKeys {

    private final Database database;
    private final Clock clock;

    IdempotencyKeys(Database database, @Machine Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the key in the caller's transaction, or returns the answer given before. */
    Optional<StoredAnswer> takeOrFind(String client, String key, String requestHash) {
        return database.with(sql -> {
            var taken = sql.createUpdate("""
                            insert into idempotency_key (client, key, request_hash, status, created_at)
                            values (:client, :key, :hash, 0, :now) on conflict do nothing
                            """)
                    .bind("client", client)
                    .bind("key", key)
                    .bind("hash", requestHash)
                    .bind("now", clock.instant())
                    .execute();
            return taken == 1
                    ? Optional.empty()
                    : sql.createQuery("""
                                    select request_hash, status, location, body from idempotency_key
                                    where client = :client and key = :key
                                    """)
                            .bind("client", client)
                            .bind("key", key)
                            .map((row, context) -> new StoredAnswer(
                                    row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                            .findOne();
        });
    }

    void keep(String client, String key, int status, @Nullable String location, @Nullable String body) {
        database.use(sql -> sql.createUpdate("""
                        update idempotency_key set status = :status, location = :location, body = :body
                        where client = :client and key = :key
                        """)
                .bind("status", status)
                .bind("location", location)
                .bind("body", body)
                .bind("client", client)
                .bind("key", key)
                .execute());
    }
}
