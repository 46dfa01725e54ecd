package io.winback.customer.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whole orders. */
@Singleton
class OrderView {

    private static final String ORDERS = """
            select o.*, (select jsonb_agg(jsonb_build_object('productId', l.product_id, 'name', l.name,
                'category', l.category, 'quantity', l.quantity, 'unitPrice', l.unit_price,
                'unitCost', l.unit_cost) order by l.position)
              from order_line l where l.order_id = o.id) lines
            from purchase_order o
            """;

    private final Database database;
    private final ObjectMapper json;
    private final ShopProfile shop;

    OrderView(Database database, EventJson json, ShopProfile shop) {
        this.database = database;
        this.json = json.mapper();
        this.shop = shop;
    }

    /** An order with what was decided when it was stored. */
    record Read(Order order, String customerId, boolean history, long version) {}

    Optional<Read> find(String id) {
        return database.with(sql -> sql.createQuery(ORDERS + " where o.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    List<Read> of(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.with(sql -> Columns.of(ids)
                        .with("id", id -> id)
                        .bindTo(sql.createQuery(ORDERS + " where o.id = any (cast(:id as text[])) order by o.id"))
                        .map((row, context) -> read(row))
                        .list());
    }

    List<Read> withoutReportingGoods(String lastId, int limit) {
        return database.with(sql -> sql.createQuery(
                        ORDERS + " where o.reporting_goods is null and o.id > :last order by o.id limit :limit")
                .bind("last", lastId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    List<Read> ofCustomers(Collection<String> customerIds) {
        return database.with(sql -> Columns.of(customerIds)
                .with("id", id -> id)
                .bindTo(sql.createQuery(
                        ORDERS + " where o.customer_id = any (cast(:id as text[])) order by o.customer_id, o.version"))
                .map((row, context) -> read(row))
                .list());
    }

    private Read read(ResultSet row) throws SQLException {
        var lines = lines(row.getString("lines"));
        var currency = Currency.getInstance(row.getString("currency"));
        var reporting = row.getBigDecimal("reporting_goods");
        var totals = new Totals(
                new Money(row.getBigDecimal("goods"), currency),
                row.getBigDecimal("goods"),
                new Money(row.getBigDecimal("discount"), currency),
                new Money(row.getBigDecimal("tax"), currency),
                new Money(row.getBigDecimal("shipping"), currency),
                new Money(row.getBigDecimal("total"), currency),
                reporting == null ? null : new Money(reporting, shop.currency()),
                Totals.cost(lines, currency));
        var order = new Order(
                row.getString("id"),
                row.getString("customer_id"),
                null,
                null,
                Instants.of(row, "ordered_at"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("channel"),
                totals,
                lines,
                row.getString("coupon_code"),
                new Milestones(
                        Instants.orNull(row, "promised_at"),
                        Instants.orNull(row, "shipped_at"),
                        Instants.orNull(row, "delivered_at"),
                        Instants.orNull(row, "refund_asked_at"),
                        Instants.orNull(row, "refunded_at")),
                Instants.orNull(row, "updated_at"),
                List.of());
        return new Read(order, row.getString("customer_id"), row.getBoolean("history"), row.getLong("version"));
    }

    private List<LineDraft> lines(@Nullable String array) {
        try {
            return array == null
                    ? List.of()
                    : json.readValue(array, json.getTypeFactory().constructCollectionType(List.class, LineDraft.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored lines cannot be read", e);
        }
    }
}
