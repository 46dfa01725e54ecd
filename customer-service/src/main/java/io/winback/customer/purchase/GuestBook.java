package io.winback.customer.purchase;

import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the customer behind a mail address, or gives a new guest an id. */
@Singleton
public class GuestBook {

    private static final Pattern GUEST = Pattern.compile("guest-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Database database;
    private final Ids ids;

    GuestBook(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Whether this customer is known by nothing but orders without an account. */
    static boolean isGuest(String customerId) {
        return GUEST.matcher(customerId).matches();
    }

    /** A customer id for every address. */
    public Map<String, String> resolve(Collection<String> addresses) {
        var found = new HashMap<>(find(addresses));
        var unknown = new TreeSet<>(addresses);
        unknown.removeAll(found.keySet());
        if (unknown.isEmpty()) {
            return found;
        }
        // Two first orders of one guest at once must make one guest: the second waits here and then finds the first.
        lock(unknown);
        found.putAll(find(unknown));
        unknown.removeAll(found.keySet());
        unknown.forEach(address -> found.put(address, "guest-" + ids.next()));
        return found;
    }

    private Map<String, String> find(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        return database.with(sql -> Columns.of(addresses)
                .with("address", address -> address)
                .bindTo(sql.createQuery("""
                        select distinct on (address) address, customer_id from contact_point
                        where channel = 'EMAIL' and address = any (cast(:address as text[]))
                        order by address, customer_id like 'guest-%', customer_id
                        """))
                .reduceRows(new HashMap<String, String>(), (map, row) -> {
                    map.put(row.getColumn("address", String.class), row.getColumn("customer_id", String.class));
                    return map;
                }));
    }

    private void lock(Collection<String> addresses) {
        database.use(sql -> Columns.of(addresses)
                .with("address", address -> address)
                .bindTo(sql.createQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended(address, 0)))
                        from (select address from unnest(cast(:address as text[])) as r(address)
                              order by hashtextextended(address, 0)) sorted
                        """))
                .mapTo(Long.class)
                .one());
    }
}
