package io.winback.platform.events;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, as keyed hashes, the record keys whose owner was erased, so that older news never brings anybody back. Who erased (the
 * source) numbers its news: what it tells with a later version is about a new beginning, and from then on news of everybody counts again.
 */
@ApplicationScoped
public class ErasedKeys {

    private static final String LOCK = "'winback.erased_key'";

    /** An expression of SQL for whoever saves round trips: no erasure begins before the transaction ends, as after {@link #isErased}. */
    public static final String HOLD = "pg_advisory_xact_lock_shared(hashtext(" + LOCK + "))";

    private final Database database;
    private final DerivedIds ids;

    ErasedKeys(Database database, DerivedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    private record Marker(String hash, String source, long version, Instant erasedAt, boolean livesAgain) {}

    /** Told with every event of the source; other bodies are not looked at. */
    @RegisterForReflection
    record Versioned(@Nullable Long version) {}

    /** Waits until the batches that run now have ended, and lets no other begin before the transaction ends; first in its transaction. */
    @Transactional(MANDATORY)
    public void stopNews() {
        database.use(sql -> sql.execute("select pg_advisory_xact_lock(hashtext(" + LOCK + "))"));
    }

    /** Marks the key as erased; no batch of news runs meanwhile. */
    @Transactional(MANDATORY)
    public void mark(String key, String source, long version, Instant erasedAt) {
        stopNews();
        database.use(sql -> sql.createUpdate("""
                            insert into erased_key (hash, source, version, erased_at, lives_again)
                            values (:hash, :source, :version, :at, false)
                            on conflict (hash) do update set source = excluded.source, version = excluded.version,
                              erased_at = excluded.erased_at, lives_again = false
                            where erased_key.version < excluded.version
                            """)
                .bind("hash", hash(key))
                .bind("source", source)
                .bind("version", version)
                .bind("at", erasedAt)
                .execute());
    }

    /** For the source itself: whoever of these was erased begins anew. */
    @Transactional(MANDATORY)
    public void beginAnew(Collection<String> keys) {
        var hashes = keys.stream().map(this::hash).collect(Collectors.toCollection(TreeSet::new));
        if (!hashes.isEmpty()) {
            revive(hashes);
        }
    }

    /**
     * Whether the owner of the key was erased and has not begun anew; that stays so until the transaction ends. For news that come by
     * another way than the receiver, before any row is locked.
     */
    @Transactional(MANDATORY)
    public boolean isErased(String key) {
        holdErasures();
        return database.with(sql -> sql.createQuery(
                        "select exists (select 1 from erased_key where hash = :hash and not lives_again)")
                .bind("hash", hash(key))
                .mapTo(Boolean.class)
                .one());
    }

    /** The events, without those about somebody who was erased after they happened. */
    @Transactional(MANDATORY)
    public List<ReceivedEvent> withoutOlderNews(List<ReceivedEvent> events) {
        holdErasures();
        if (nobodyErased()) {
            return events;
        }
        var hashes = new HashMap<String, String>();
        events.forEach(event -> hashes.computeIfAbsent(event.key(), this::hash));
        var markers = markers(new TreeSet<>(hashes.values()));
        if (markers.isEmpty()) {
            return events;
        }
        var living = events.stream()
                .filter(event -> isNews(event, markers, hashes.get(event.key())))
                .toList();
        revive(markers.values().stream()
                .filter(Marker::livesAgain)
                .map(Marker::hash)
                .collect(Collectors.toSet()));
        return living;
    }

    /** Lets nobody be erased until the transaction ends. For whoever locks rows of customers that were read before: comes first. */
    @Transactional(MANDATORY)
    public void holdErasures() {
        database.use(sql -> sql.execute("select " + HOLD));
    }

    private boolean nobodyErased() {
        return database.with(sql -> sql.createQuery("select not exists (select 1 from erased_key)")
                .mapTo(Boolean.class)
                .one());
    }

    private static boolean isNews(ReceivedEvent event, Map<String, Marker> markers, @Nullable String hash) {
        var marker = markers.get(hash);
        if (marker == null || event.tombstone()) {
            return true;
        }
        if (!event.source().equals(marker.source())) {
            return marker.livesAgain() && event.time().isAfter(marker.erasedAt());
        }
        var version = event.as(Versioned.class).version();
        var news = version != null && version > marker.version();
        if (news && !marker.livesAgain()) {
            markers.put(
                    marker.hash(),
                    new Marker(marker.hash(), marker.source(), marker.version(), marker.erasedAt(), true));
        }
        return news;
    }

    private Map<String, Marker> markers(Set<String> hashes) {
        return database.with(sql -> Columns.of(hashes)
                .with("hash", hash -> hash)
                .bindTo(sql.createQuery("""
                        select hash, source, version, erased_at, lives_again from erased_key
                        where hash = any (cast(:hash as text[]))
                        """))
                .map((row, context) -> marker(row))
                .collect(Collectors.toMap(Marker::hash, Function.identity(), (a, b) -> a, HashMap::new)));
    }

    private void revive(Set<String> hashes) {
        if (!hashes.isEmpty()) {
            database.use(sql -> Columns.of(hashes)
                    .with("hash", hash -> hash)
                    .bindTo(sql.createUpdate("""
                            update erased_key set lives_again = true
                            where hash = any (cast(:hash as text[])) and not lives_again
                            """))
                    .execute());
        }
    }

    private static Marker marker(ResultSet row) throws SQLException {
        return new Marker(row.getString(1), row.getString(2), row.getLong(3), Instants.of(row, 4), row.getBoolean(5));
    }

    /** By which {@code erased_key} knows the key. */
    public String hash(String key) {
        return ids.hash("customer", key);
    }
}
