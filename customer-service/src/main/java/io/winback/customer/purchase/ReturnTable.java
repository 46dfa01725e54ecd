package io.winback.customer.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores what came back of orders, also of those that are not known yet. */
@Singleton
class ReturnTable {

    /** Whoever stores orders holds this lock shared; whoever lets a return wait holds it alone, so that neither misses the other. */
    static final long ORDERS_LOCK = 0x6f72646572L;

    private final Database database;
    private final ObjectMapper json;

    ReturnTable(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    /** Names a return. */
    record Key(String orderId, String id) {}

    /** Waits until no order is being stored, and keeps it so until the transaction ends. */
    void holdOrders() {
        database.use(sql -> sql.createQuery("select count(pg_advisory_xact_lock(:lock))")
                .bind("lock", ORDERS_LOCK)
                .mapTo(Long.class)
                .one());
    }

    List<StoredReturn> of(Collection<String> orderIds) {
        return database.with(sql -> Columns.of(orderIds)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select * from order_return where order_id = any (cast(:id as text[]))
                        order by returned_at, return_id
                        """))
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns the new version of each. */
    Map<Key, Long> save(Collection<StoredReturn> returns) {
        return database.with(sql -> Columns.of(returns)
                .with("order", stored -> stored.told().orderId())
                .with("id", stored -> stored.told().id())
                .with("kind", stored -> stored.told().kind())
                .with("at", stored -> stored.told().returnedAt())
                .with("amount", stored -> text(stored.told().asked().amount()))
                .with("pieces", stored -> pieces(stored.told().asked()))
                .with("updated", stored -> stored.told().updatedAt())
                .with(
                        "goods",
                        stored -> stored.goods() == null ? null : stored.goods().amount())
                .with(
                        "currency",
                        stored -> stored.goods() == null ? null : stored.goods().currency())
                .with("full", StoredReturn::full)
                .with("history", StoredReturn::history)
                .bindTo(sql.createQuery("""
                        insert into order_return (order_id, return_id, kind, returned_at, amount, pieces, updated_at,
                          goods, currency, whole, history, version)
                        select r.*, case when r.goods is null then 0 else nextval('event_version') end
                        from unnest(cast(:order as text[]), cast(:id as text[]), cast(:kind as text[]),
                          cast(:at as timestamptz[]), cast(:amount as numeric[]), cast(:pieces as jsonb[]),
                          cast(:updated as timestamptz[]), cast(:goods as numeric[]), cast(:currency as text[]),
                          cast(:full as boolean[]), cast(:history as boolean[]))
                          as r(order_id, return_id, kind, returned_at, amount, pieces, updated_at, goods, currency,
                               whole, history)
                        on conflict (order_id, return_id) do update set kind = excluded.kind,
                          returned_at = excluded.returned_at, amount = excluded.amount, pieces = excluded.pieces,
                          updated_at = excluded.updated_at, goods = excluded.goods, currency = excluded.currency,
                          whole = excluded.whole, history = excluded.history, version = excluded.version
                        returning order_id, return_id, version
                        """))
                .reduceRows(new HashMap<Key, Long>(), (map, row) -> {
                    map.put(
                            new Key(row.getColumn("order_id", String.class), row.getColumn("return_id", String.class)),
                            row.getColumn("version", Long.class));
                    return map;
                }));
    }

    private StoredReturn read(ResultSet row) throws SQLException {
        var goods = row.getBigDecimal("goods");
        return new StoredReturn(
                new ToldReturn(
                        row.getString("order_id"),
                        row.getString("return_id"),
                        ReturnKind.valueOf(row.getString("kind")),
                        Instants.of(row, "returned_at"),
                        new ToldReturn.Asked(row.getBigDecimal("amount"), pieces(row.getString("pieces"))),
                        Instants.orNull(row, "updated_at")),
                goods == null ? null : new Money(goods, Currency.getInstance(row.getString("currency"))),
                row.getBoolean("whole"),
                row.getBoolean("history"),
                row.getLong("version"));
    }

    private List<ReturnDraft.Piece> pieces(@Nullable String array) {
        try {
            return array == null
                    ? List.of()
                    : json.readValue(
                            array, json.getTypeFactory().constructCollectionType(List.class, ReturnDraft.Piece.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored pieces cannot be read", e);
        }
    }

    private @Nullable String pieces(ToldReturn.Asked asked) {
        try {
            return asked.pieces().isEmpty() ? null : json.writeValueAsString(asked.pieces());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Pieces cannot be written as JSON", e);
        }
    }

    private static @Nullable String text(java.math.@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
