package io.winback.customer.customer;

import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows guests: customers that are known by nothing but the address of orders without an account. Who gives an order to an address holds
 * that address alone until the transaction ends, who registers one holds it with others; both before any customer is locked. So a
 * registration and a first order of a guest never miss each other.
 */
@Singleton
public class GuestBook {

    private static final Pattern GUEST = Pattern.compile("guest-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LOCKS = 0x67756573;

    private final Database database;
    private final Ids ids;

    GuestBook(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    private record Held(String address, boolean alone) {}

    /** Whether this is the id of a guest. */
    public static boolean isGuest(String customerId) {
        return GUEST.matcher(customerId).matches();
    }

    /** Holds addresses, those of orders alone. Addresses share a few hundred locks, so that any number of them can be held. */
    public void hold(Collection<String> ofOrders, Collection<String> ofRegistrations) {
        var held = Stream.concat(
                        ofOrders.stream().map(address -> new Held(address, true)),
                        ofRegistrations.stream().map(address -> new Held(address, false)))
                .toList();
        if (held.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(held)
                .with("address", Held::address)
                .with("alone", Held::alone)
                .bindTo(sql.createQuery("""
                        select count(case when alone then cast(pg_advisory_xact_lock(:locks, lock) as text)
                                          else cast(pg_advisory_xact_lock_shared(:locks, lock) as text) end)
                        from (select hashtext(address) & 255 as lock, bool_or(alone) as alone
                              from unnest(cast(:address as text[]), cast(:alone as boolean[])) as r(address, alone)
                              group by 1 order by 1) sorted
                        """))
                .bind("locks", LOCKS)
                .mapTo(Long.class)
                .one());
    }

    /**
     * A customer id for every address, each held alone: that of a customer, else of a guest, else one for a new guest.
     *
     * @param registered customers by the address that they register in the same transaction; no guest is made beside them
     */
    public Map<String, String> resolve(Collection<String> addresses, Map<String, String> registered) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<>(find(addresses));
        for (var address : new TreeSet<>(addresses)) {
            var customer = registered.get(address);
            found.computeIfAbsent(address, unknown -> customer == null ? "guest-" + ids.next() : customer);
        }
        return found;
    }

    /** Who the former guests among these have turned out to be, by their former id. */
    public Map<String, String> heirs(Collection<String> customerIds) {
        var guests = customerIds.stream().filter(GuestBook::isGuest).toList();
        if (guests.isEmpty()) {
            return Map.of();
        }
        return database.with(sql -> Columns.of(guests)
                .with("id", id -> id)
                .bindTo(sql.createQuery(
                        "select guest_id, customer_id from former_guest where guest_id = any (cast(:id as text[]))"))
                .reduceRows(new HashMap<String, String>(), (map, row) -> {
                    map.put(row.getColumn("guest_id", String.class), row.getColumn("customer_id", String.class));
                    return map;
                }));
    }

    private Map<String, String> find(Collection<String> addresses) {
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
}
