package io.winback.campaign.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private final Database database;
    private final EventJson json;

    Products(Database database, EventJson json) {
        this.database = database;
        this.json = json;
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

    /** What has become available since an instant and can be bought now, newest first. */
    public List<Product> newSince(Instant since, Instant now, int most) {
        return database.with(sql -> sql.createQuery("""
                        select * from product where available_from > :since and available_from <= :now
                          and (available_until is null or available_until > :now)
                        order by available_from desc, product_id limit :most
                        """)
                .bind("since", since)
                .bind("now", now)
                .bind("most", most)
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
