package io.winback.campaign.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.campaign.product.ProductListener.Availability;
import io.winback.platform.events.EventJson;
import io.winback.platform.money.Money;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the catalogue. */
@Singleton
class ProductTable {

    private static final TypeReference<Map<String, Product.Text>> TEXTS = new TypeReference<>() {};

    private final Database database;
    private final EventJson json;

    ProductTable(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What storing a product changed.
     *
     * @param moved it is new here, or can be bought at another time than before
     */
    record Stored(Availability product, boolean moved) {}

    /** Stores products, each id once, in the caller's transaction; returns those that were not there like this. */
    List<Stored> store(Collection<ProductResponse> products) {
        return database.with(sql -> Columns.of(products)
                .with("id", ProductResponse::id)
                .with("texts", row -> write(row.product().texts()))
                .with("url", row -> row.product().url())
                .with("picture", row -> row.product().picture())
                .with("category", row -> row.product().category())
                .with("price", row -> amount(row.product().price()))
                .with("currency", row -> currency(row.product().price()))
                .with("from", row -> row.product().availableFrom())
                .with("until", row -> row.product().availableUntil())
                .bindTo(sql.createQuery("""
                        insert into product as p (product_id, texts, url, picture, category, price, currency, available_from, available_until)
                        select * from unnest(cast(:id as text[]), cast(:texts as text[]), cast(:url as text[]), cast(:picture as text[]),
                          cast(:category as text[]), cast(:price as numeric[]), cast(:currency as text[]), cast(:from as timestamptz[]),
                          cast(:until as timestamptz[])) row (id, texts, url, picture, category, price, currency, available_from, available_until)
                        order by id
                        on conflict (product_id) do update set texts = excluded.texts, url = excluded.url, picture = excluded.picture,
                          category = excluded.category, price = excluded.price, currency = excluded.currency,
                          available_from = excluded.available_from, available_until = excluded.available_until
                        where (p.texts, p.url, p.picture, p.category, p.price, p.currency, p.available_from, p.available_until)
                          is distinct from (excluded.texts, excluded.url, excluded.picture, excluded.category, excluded.price,
                            excluded.currency, excluded.available_from, excluded.available_until)
                        returning new.product_id, new.available_from, new.available_until, old.product_id is null
                          or (old.available_from, old.available_until) is distinct from (new.available_from, new.available_until)
                        """))
                .map((row, context) -> new Stored(
                        new Availability(row.getString(1), Instants.of(row, 2), Instants.orNull(row, 3)),
                        row.getBoolean(4)))
                .list());
    }

    boolean delete(String id) {
        return database.with(sql -> sql.createUpdate("delete from product where product_id = :id")
                        .bind("id", id)
                        .execute())
                > 0;
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

    List<Product> newest(Instant now, int most) {
        return database.with(sql -> sql.createQuery("""
                        select * from product where available_from <= :now and (available_until is null or available_until > :now)
                        order by available_from desc, product_id limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> product(row))
                .list());
    }

    Product product(ResultSet row) throws SQLException {
        return new Product(
                read(row.getString("texts")),
                row.getString("url"),
                row.getString("picture"),
                row.getString("category"),
                money(row.getBigDecimal("price"), row.getString("currency")),
                Instants.of(row, "available_from"),
                Instants.orNull(row, "available_until"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
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
