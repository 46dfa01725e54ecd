package io.winback.campaign.click;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stored targets of links. Rows never change, so what was read once is remembered. */
@Singleton
class Targets {

    /** A campaign has a handful of them; products add some. */
    private static final int REMEMBERED = 20_000;

    private final Database database;
    private final Map<Place, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, String> targets = new ConcurrentHashMap<>();

    Targets(Database database) {
        this.database = database;
    }

    private record Place(String campaign, int version, String target) {}

    /** The row of a target, written when it is asked for first. */
    long id(String campaign, int version, String target) {
        var place = new Place(campaign, version, target);
        var known = ids.get(place);
        if (known != null) {
            return known;
        }
        var id = store(place);
        remember(ids, place, id);
        return id;
    }

    Optional<String> target(long id) {
        var known = targets.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var stored = database.with(sql -> sql.createQuery("select target from link where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
        stored.ifPresent(target -> remember(targets, id, target));
        return stored;
    }

    /** On its own, so that what is remembered was committed. */
    private long store(Place place) {
        return database.inNewTransaction(sql -> {
            sql.createUpdate("""
                            insert into link (campaign, version, target) values (:campaign, :version, :target)
                            on conflict (campaign, version, target) do nothing
                            """)
                    .bind("campaign", place.campaign())
                    .bind("version", place.version())
                    .bind("target", place.target())
                    .execute();
            return sql.createQuery(
                            "select id from link where campaign = :campaign and version = :version and target = :target")
                    .bind("campaign", place.campaign())
                    .bind("version", place.version())
                    .bind("target", place.target())
                    .mapTo(Long.class)
                    .one();
        });
    }

    private static <K, V> void remember(Map<K, V> memory, K key, V value) {
        if (memory.size() >= REMEMBERED) {
            memory.clear();
        }
        memory.put(key, value);
    }
}
