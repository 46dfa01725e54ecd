package io.winback.customer.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.privacy.ErasureCompleted;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erasures and the receipts of the services. */
@Singleton
class ErasureTable {

    private static final String ERASURES = """
            select e.id, e.reference, e.requested_at, e.completed_at,
              e.completed_at is null and e.asked_at < :due as overdue,
              coalesce((select jsonb_agg(jsonb_build_object('service', r.service, 'completedAt', r.completed_at,
                  'deleted', r.deleted, 'anonymised', r.anonymised) order by r.service)
                from erasure_receipt r where r.erasure_id = e.id), '[]') as receipts
            from erasure e
            """;

    private final Database database;
    private final ObjectMapper json;

    private final DerivedIds ids;
    private final ErasureConfig config;
    private final Clock machine;

    ErasureTable(Database database, EventJson json, DerivedIds ids, ErasureConfig config, @Machine Clock machine) {
        this.database = database;
        this.json = json.mapper();
        this.ids = ids;
        this.config = config;
        this.machine = machine;
    }

    void open(UUID id, String customerId, @Nullable String reference, Instant requestedAt) {
        database.use(sql -> sql.createUpdate("""
                        insert into erasure (id, customer_hash, reference, requested_at, asked_at)
                        values (:id, :hash, :reference, :requestedAt, :askedAt)
                        on conflict (id) do update set asked_at = excluded.asked_at, completed_at = null
                        """)
                .bind("id", id)
                .bind("hash", hash(customerId))
                .bind("reference", reference)
                .bind("requestedAt", requestedAt)
                .bind("askedAt", machine.instant())
                .execute());
    }

    /** Whether anybody was asked to carry out the erasure; one that a register told of while nobody here was meant does not count. */
    boolean knows(UUID id) {
        return database.with(
                sql -> sql.createQuery("""
                        select exists (select 1 from erasure where id = :id and (completed_at is null
                          or exists (select 1 from erasure_receipt where erasure_id = :id)))
                        """).bind("id", id).mapTo(Boolean.class).one());
    }

    /** A receipt told again changes nothing; one of an erasure that is not known here is left out. */
    void add(ErasureCompleted receipt) {
        database.use(sql -> sql.createUpdate("""
                        insert into erasure_receipt (erasure_id, service, completed_at, deleted, anonymised)
                        select id, :service, :at, cast(:deleted as jsonb), cast(:anonymised as jsonb)
                        from erasure where id = :id
                        on conflict do nothing
                        """)
                .bind("id", receipt.erasureId())
                .bind("service", receipt.service())
                .bind("at", receipt.completedAt())
                .bind("deleted", write(receipt.deleted()))
                .bind("anonymised", write(receipt.anonymised()))
                .execute());
    }

    /** Closes the erasure if all services have answered; returns whether this call did. */
    boolean complete(UUID id, Collection<String> services, Instant now) {
        return database.with(sql -> sql.createUpdate("""
                        update erasure set completed_at = :now where id = :id and completed_at is null
                          and (select count(*) from erasure_receipt
                            where erasure_id = :id and service in (<services>)) = :all
                        """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("all", services.size())
                        .bindList("services", List.copyOf(services))
                        .execute()
                == 1);
    }

    Optional<ErasureResponse> find(UUID id) {
        return database.with(sql -> sql.createQuery(ERASURES + " where e.id = :id")
                .bind("id", id)
                .bind("due", due())
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The erasures before the given one, newest first. */
    List<ErasureResponse> before(@Nullable UUID last, @Nullable String customerId, boolean openOnly, int limit) {
        return database.with(sql -> sql.createQuery(ERASURES + """
                         where (cast(:last as uuid) is null or e.id < cast(:last as uuid))
                           and (cast(:hash as text) is null or e.customer_hash = :hash)
                           and (not :open or e.completed_at is null)
                         order by e.id desc limit :limit
                        """)
                .bind("last", last == null ? null : last.toString())
                .bind("hash", customerId == null ? null : hash(customerId))
                .bind("open", openOnly)
                .bind("due", due())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** How many are not complete that should be. */
    long overdue() {
        return database.with(
                sql -> sql.createQuery("select count(*) from erasure where completed_at is null and asked_at < :due")
                        .bind("due", due())
                        .mapTo(Long.class)
                        .one());
    }

    /** Asked for before this instant of the machine clock, an erasure should be complete. */
    private Instant due() {
        return machine.instant().minus(config.overdueAfter());
    }

    private String hash(String customerId) {
        return ids.hash("customer", customerId);
    }

    private ErasureResponse read(ResultSet row) throws SQLException {
        var completed = Instants.orNull(row, "completed_at");
        var state = row.getBoolean("overdue") ? ErasureResponse.State.OVERDUE : ErasureResponse.State.RUNNING;
        return new ErasureResponse(
                row.getObject("id", UUID.class),
                completed == null ? state : ErasureResponse.State.COMPLETED,
                row.getString("reference"),
                Instants.of(row, "requested_at"),
                completed,
                receipts(row.getString("receipts")));
    }

    private List<ErasureResponse.Receipt> receipts(String array) {
        try {
            return json.readValue(array, new TypeReference<List<ErasureResponse.Receipt>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored receipts cannot be read", e);
        }
    }

    private String write(Object counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Counts cannot be written as JSON", e);
        }
    }
}
