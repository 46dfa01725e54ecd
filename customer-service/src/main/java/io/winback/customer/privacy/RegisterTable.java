package io.winback.customer.privacy;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Erasures as the register has them. */
@Singleton
class RegisterTable {

    private final Database database;
    private final Clock machine;

    RegisterTable(Database database, @Machine Clock machine) {
        this.database = database;
        this.machine = machine;
    }

    /** The erasures behind the given one, the oldest first. */
    List<RegisteredErasure> registered(@Nullable UUID last, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id, customer_hash, reference, requested_at from erasure
                        where cast(:last as uuid) is null or id > cast(:last as uuid) order by id limit :limit
                        """)
                .bind("last", last == null ? null : last.toString())
                .bind("limit", limit)
                .map((row, context) -> new RegisteredErasure(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), Instants.of(row, 4)))
                .list());
    }

    /** Which of these are known. */
    Set<UUID> known(Collection<UUID> erasures) {
        return database.with(sql -> Columns.of(erasures)
                .with("id", UUID::toString)
                .bindTo(sql.createQuery("select id from erasure where id = any (cast(:id as uuid[]))"))
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(HashSet::new)));
    }

    /** Adds what is about nobody here, so that it stays in the register. */
    void addClosed(List<RegisteredErasure> erasures) {
        if (erasures.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(erasures)
                .with("id", erasure -> erasure.id().toString())
                .with("hash", RegisteredErasure::customerHash)
                .with("reference", RegisteredErasure::reference)
                .with("requestedAt", RegisteredErasure::requestedAt)
                .bindTo(sql.createUpdate("""
                        insert into erasure (id, customer_hash, reference, requested_at, asked_at, completed_at)
                        select r.*, :now, r.requested_at from unnest(cast(:id as uuid[]), cast(:hash as text[]),
                          cast(:reference as text[]), cast(:requestedAt as timestamptz[])) as r(id, hash, reference, requested_at)
                        on conflict do nothing
                        """))
                .bind("now", machine.instant())
                .execute());
    }

    /** Ids of customers behind {@code last}, in their order. */
    List<String> customersAfter(String last, int limit) {
        return database.with(sql -> sql.createQuery(
                        "select id from customer where id > :last and not erased order by id limit :limit")
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }
}
