package io.winback.campaign.product;

import io.quarkus.arc.All;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
@Singleton
public class Products {

    /** Nobody is shown more of what is new. */
    private static final int MOST_NEW = 20;

    /** How long the same list is shown to one reader after the other: what another process puts in comes with that delay. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Database database;
    private final ProductTable table;
    private final List<ProductListener> listeners;
    private final Clock machine;
    private volatile @Nullable Shelf shelf;

    Products(Database database, ProductTable table, @All List<ProductListener> listeners, @Machine Clock machine) {
        this.database = database;
        this.table = table;
        this.listeners = listeners;
        this.machine = machine;
    }

    /** The newest products as they could be bought at an instant of the business clock, and when that was read by the machine clock. */
    private record Shelf(List<Product> newest, Instant at, Instant readAt) {

        boolean isFresh(Instant now, Instant machineNow) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH)) && machineNow.isBefore(readAt.plus(FRESH));
        }
    }

    /** Presents products, each id once; the same again changes nothing. Returns how many were not there like this. */
    int put(Collection<ProductResponse> products) {
        var stored = database.transactionally(sql -> {
            var changed = table.store(products);
            var moved = changed.stream()
                    .filter(ProductTable.Stored::moved)
                    .map(ProductTable.Stored::product)
                    .toList();
            if (!moved.isEmpty()) {
                listeners.forEach(listener -> listener.onAvailable(moved));
            }
            return changed.size();
        });
        shelf = null;
        return stored;
    }

    /** No mail shows it any more; false if there is none. */
    boolean delete(String id) {
        var deleted = table.delete(id);
        shelf = null;
        return deleted;
    }

    Optional<Product> find(String id) {
        return table.find(id);
    }

    List<ProductResponse> pageAfter(String id, int limit) {
        return table.pageAfter(id, limit);
    }

    /** What has become available since an instant and can be bought now, newest first; at most 20. */
    public List<Product> newSince(Instant since, Instant now, int most) {
        return newest(now).stream()
                .filter(product -> product.availableFrom().isAfter(since))
                .limit(most)
                .toList();
    }

    private List<Product> newest(Instant now) {
        var seen = shelf;
        var machineNow = machine.instant();
        if (seen == null || !seen.isFresh(now, machineNow)) {
            seen = new Shelf(table.newest(now, MOST_NEW), now, machineNow);
            shelf = seen;
        }
        return seen.newest();
    }
}
