package io.winback.campaign.preview;

import io.winback.campaign.product.NewProducts;
import io.winback.campaign.product.UnknownProducts;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds those for whom mails are shown. */
@Singleton
class PreviewReaders {

    private static final Period AWAY = Period.ofDays(200);

    private final Database database;
    private final NewProducts products;
    private final UnknownProducts unknown;
    private final ShopProfile shop;
    private final Clock clock;

    PreviewReaders(Database database, NewProducts products, UnknownProducts unknown, ShopProfile shop, Clock clock) {
        this.database = database;
        this.products = products;
        this.unknown = unknown;
        this.shop = shop;
        this.clock = clock;
    }

    /** A customer as this service knows them, with what they answered in the campaign. */
    Optional<PreviewReader> find(String customer, String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select c.customer_id, c.name, c.email, coalesce(r.language, c.language) as language, c.zone,
                          c.last_ordered_at, array(select p.purpose from permission p
                            where p.customer_id = c.customer_id and p.granted_at is not null
                              and (p.withdrawn_at is null or p.granted_at > p.withdrawn_at)
                              and (p.granted_until is null or p.granted_until > :now)) as permitted,
                          e.reason, e.sub_reason
                        from customer c
                          left join preference r on r.customer_id = c.customer_id
                          left join lateral (
                            select reason, sub_reason from enrollment
                            where customer_id = c.customer_id and campaign = :campaign order by enrolled_at desc limit 1
                          ) e on true
                        where c.customer_id = :customer
                        """)
                .bind("customer", customer)
                .bind("campaign", campaign)
                .bind("now", clock.instant())
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Somebody who never was: has a name, ordered long ago, complains of a late delivery. */
    PreviewReader invented() {
        var ordered = clock.instant().atZone(shop.zone()).minus(AWAY).toInstant();
        return new PreviewReader(
                "preview",
                "Anna",
                null,
                shop.defaultLanguage(),
                null,
                "SERVICE",
                "SERVICE.DELIVERY",
                ordered,
                Set.of("OFFERS", "NEWS", "SURVEY", "SERVICE_NOTICE"),
                null,
                null);
    }

    private PreviewReader read(ResultSet row) throws SQLException {
        var customer = row.getString("customer_id");
        return new PreviewReader(
                customer,
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("zone"),
                row.getString("reason"),
                row.getString("sub_reason"),
                Instants.orNull(row, "last_ordered_at"),
                Set.of((String[]) row.getArray("permitted").getArray()),
                products.of(List.of(customer), clock.instant(), NewProducts.SHOWN)
                        .getOrDefault(customer, List.of()),
                unknown.of(List.of(customer), clock.instant(), NewProducts.SHOWN)
                        .getOrDefault(customer, List.of()));
    }
}
