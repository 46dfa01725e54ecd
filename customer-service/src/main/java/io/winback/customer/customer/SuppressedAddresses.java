package io.winback.customer.customer;

import io.winback.platform.links.DerivedIds;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses that are never written to, kept as keyed hashes: whoever brings one again, under whatever id and after whatever erasure, is
 * suppressed. Only a consent that the owner grants later opens one.
 */
@Singleton
class SuppressedAddresses {

    private final Database database;
    private final DerivedIds ids;

    SuppressedAddresses(Database database, DerivedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    private record Row(String hash, Suppression suppression) {}

    /** Suppresses in {@code after} whoever has a new address that is closed, and remembers what else was closed or opened. */
    void keep(Map<String, Customer> before, Map<String, Customer> after) {
        var closed = find(newHashes(before, after));
        after.replaceAll((id, customer) -> suppressed(customer, closed));
        var closing = new ArrayList<Row>();
        var opening = new ArrayList<String>();
        for (var customer : after.values()) {
            var former = Objects.requireNonNull(before.get(customer.id()));
            for (var point : customer.contactPoints().values()) {
                var now = customer.suppressions().get(point.channel());
                if (now != null && !now.equals(former.suppressions().get(point.channel()))) {
                    closing.add(new Row(hash(point), now));
                } else if (now == null && (wasClosed(former, point) || closed.containsKey(hash(point)))) {
                    opening.add(hash(point));
                }
            }
        }
        add(closing);
        remove(opening);
    }

    /** Closes all addresses of somebody who is erased. */
    void close(Collection<ContactPoint> points, Instant at) {
        add(points.stream()
                .map(point -> new Row(hash(point), new Suppression(point.channel(), SuppressionReason.ERASED, at)))
                .toList());
    }

    private Set<String> newHashes(Map<String, Customer> before, Map<String, Customer> after) {
        var hashes = new TreeSet<String>();
        for (var customer : after.values()) {
            var former = Objects.requireNonNull(before.get(customer.id()));
            for (var point : customer.contactPoints().values()) {
                if (!hasAddress(former, point)) {
                    hashes.add(hash(point));
                }
            }
        }
        return hashes;
    }

    private Customer suppressed(Customer customer, Map<String, Suppression> closed) {
        var result = customer;
        if (!closed.isEmpty()) {
            for (var point : customer.contactPoints().values()) {
                var suppression = closed.get(hash(point));
                result = suppression == null ? result : result.suppressed(suppression);
            }
        }
        return result;
    }

    private static boolean wasClosed(Customer former, ContactPoint point) {
        return former.suppressions().containsKey(point.channel()) && hasAddress(former, point);
    }

    private static boolean hasAddress(Customer customer, ContactPoint point) {
        var known = customer.contactPoints().get(point.channel());
        return known != null && known.address().equals(point.address());
    }

    private Map<String, Suppression> find(Set<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return database.with(sql -> Columns.of(hashes)
                .with("hash", hash -> hash)
                .bindTo(sql.createQuery("""
                        select hash, channel, reason, at from suppressed_address
                        where hash = any (cast(:hash as text[]))
                        """))
                .reduceRows(new HashMap<String, Suppression>(), (map, row) -> {
                    map.put(
                            row.getColumn("hash", String.class),
                            new Suppression(
                                    row.getColumn("channel", Channel.class),
                                    row.getColumn("reason", SuppressionReason.class),
                                    row.getColumn("at", OffsetDateTime.class).toInstant()));
                    return map;
                }));
    }

    private void add(List<Row> rows) {
        if (!rows.isEmpty()) {
            database.use(sql -> Columns.of(rows)
                    .with("hash", Row::hash)
                    .with("channel", row -> row.suppression().channel())
                    .with("reason", row -> row.suppression().reason())
                    .with("at", row -> row.suppression().at())
                    .bindTo(sql.createUpdate("""
                            insert into suppressed_address (hash, channel, reason, at)
                            select distinct on (hash) hash, channel, reason, at
                            from unnest(cast(:hash as text[]), cast(:channel as text[]), cast(:reason as text[]),
                              cast(:at as timestamptz[])) as r(hash, channel, reason, at) order by hash, at desc
                            on conflict (hash) do update set reason = excluded.reason, at = excluded.at
                            where suppressed_address.at < excluded.at
                            """))
                    .execute());
        }
    }

    private void remove(List<String> hashes) {
        if (!hashes.isEmpty()) {
            database.use(sql -> Columns.of(hashes)
                    .with("hash", hash -> hash)
                    .bindTo(sql.createUpdate("delete from suppressed_address where hash = any (cast(:hash as text[]))"))
                    .execute());
        }
    }

    private String hash(ContactPoint point) {
        return ids.hash(point.channel().name(), point.address());
    }
}
