package io.winback.campaign.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
@Singleton
public class Products {

    private static final TypeReference<Map<String, Product.Text>> TEXTS = new TypeReference<>() {};

    /** Nobody is shown more of what is new. */
    private static final int MOST_NEW = 20;

    /** How long the same list is shown to one reader after the other: what another process puts in comes with that delay. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Database database;
    private final EventJson json;
    private final Clock machine;
    private volatile @Nullable Shelf shelf;

    Products(Database database, EventJson json, @Machine Clock machine) {
        this.database = database;
        this.json = json;
        this.machine = machine;
    }

    /** The newest products as they could be bought at an instant of the business clock, and when that was read by the machine clock. */
    private record Shelf(List<Product> newest, Instant at, Instant readAt) {

        boolean isFresh(Instant now, Instant machineNow) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH)) && machineNow.isBefore(readAt.plus(FRESH));
        }
    }

    void put(String id, Product product) {
        var price = product.price();
        database.transactionally(sql -> sql.createUpdate("""
                        insert into product (product_id, texts, url, picture, price, currency, available_from, available_until)
                        values (:id, :texts, :url, :picture, :price, :currency, :from, :until)
                        on conflict (product_id) do update set texts = excluded.texts, url = excluded.url, picture = excluded.picture,
                          price = excluded.price, currency = excluded.currency,
                          available_from = excluded.available_from, available_until = excluded.available_until
                        """)
                .bind("id", id)
                .bind("texts", write(product.texts()))
                .bind("url", product.url())
                .bind("picture", product.picture())
                .bind("price", price == null ? null : price.amount())
                .bind("currency", price == null ? null : price.currency().getCurrencyCode())
                .bind("from", product.availableFrom())
                .bind("until", product.availableUntil())
                .execute());
        shelf = null;
    }

    Optional<Product> find(String id) {
        return database.with(sql -> sql.createQuery("select * from product where product_id = :id")
                .bind("id", id)
                .map((row, context) -> product(row))
                .findOne());
    }

    List<ProductResponse> pageAfter(String id, int limit) {
        return database.with(
                sql -> sql.createQuery("select * from product where product_id > :id order by product_id limit :limit")
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, context) -> new ProductResponse(row.getString("product_id"), product(row)))
                        .list());
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
            seen = new Shelf(read(now), now, machineNow);
            shelf = seen;
        }
        return seen.newest();
    }

    private List<Product> read(Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select * from product where available_from <= :now and (available_until is null or available_until > :now)
                        order by available_from desc, product_id limit :most
                        """)
                .bind("now", now)
                .bind("most", MOST_NEW)
                .map((row, context) -> product(row))
                .list());
    }

    private Product product(ResultSet row) throws SQLException {
        return new Product(
                read(row.getString("texts")),
                row.getString("url"),
                row.getString("picture"),
                money(row.getBigDecimal("price"), row.getString("currency")),
                row.getObject("available_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("available_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    private String write(Map<String, Product.Text> texts) {
        try {
            return json.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private Map<String, Product.Text> read(String texts) {
        try {
            return json.mapper().readValue(texts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored texts cannot be read", e);
        }
    }
}
