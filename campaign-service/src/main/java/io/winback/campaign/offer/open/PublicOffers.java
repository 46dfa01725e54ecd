package io.winback.campaign.offer.open;

import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.campaign.offer.open.OpenOffers.Registered;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of public offers, in the caller's transaction. */
@Singleton
public class PublicOffers {

    private final Database database;
    private final TypicalOrder typical;
    private final ShopProfile shop;

    PublicOffers(Database database, TypicalOrder typical, ShopProfile shop) {
        this.database = database;
        this.typical = typical;
        this.shop = shop;
    }

    /** Those in force at an instant of the business clock. */
    public OpenOffers at(Instant now) {
        return new OpenOffers(
                read("where starts_at <= :now and (ends_at is null or ends_at > :now)", now), typical.size());
    }

    /** Those in force at an instant or later. */
    OpenOffers from(Instant now) {
        return new OpenOffers(read("where ends_at is null or ends_at > :now", now), typical.size());
    }

    List<Registered> pageAfter(String key, int limit) {
        return database.with(
                sql -> sql.createQuery("select * from public_offer where offer > :key order by offer limit :limit")
                        .bind("key", key)
                        .bind("limit", limit)
                        .map((row, context) -> registered(row))
                        .list());
    }

    void put(String key, PublicOffer offer) {
        database.use(sql -> sql.createUpdate("""
                        insert into public_offer (offer, name, kind, percent, at_most, amount, cost, minimum, starts_at, ends_at)
                        values (:key, :name, :kind, :percent, :atMost, :amount, :cost, :minimum, :from, :until)
                        on conflict (offer) do update set name = excluded.name, kind = excluded.kind, percent = excluded.percent,
                          at_most = excluded.at_most, amount = excluded.amount, cost = excluded.cost,
                          minimum = excluded.minimum, starts_at = excluded.starts_at, ends_at = excluded.ends_at
                        """)
                .bind("key", key)
                .bind("name", offer.name())
                .bind("kind", offer.kind().name())
                .bind("percent", offer.percent())
                .bind("atMost", amount(offer.atMost()))
                .bind("amount", amount(offer.amount()))
                .bind("cost", amount(offer.cost()))
                .bind("minimum", amount(offer.minimum()))
                .bind("from", offer.from())
                .bind("until", offer.until())
                .execute());
    }

    boolean delete(String key) {
        return database.with(sql -> sql.createUpdate("delete from public_offer where offer = :key")
                        .bind("key", key)
                        .execute())
                > 0;
    }

    private List<Registered> read(String where, Instant now) {
        return database.with(sql -> sql.createQuery("select * from public_offer " + where + " order by offer")
                .bind("now", now)
                .map((row, context) -> registered(row))
                .list());
    }

    private Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                row.getString("offer"),
                new PublicOffer(
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("percent"),
                        money(row.getBigDecimal("at_most")),
                        money(row.getBigDecimal("amount")),
                        money(row.getBigDecimal("cost")),
                        money(row.getBigDecimal("minimum")),
                        Instants.of(row, "starts_at"),
                        Instants.orNull(row, "ends_at")));
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, shop.currency());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
