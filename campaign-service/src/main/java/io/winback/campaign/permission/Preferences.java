package io.winback.campaign.permission;

import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The table of what readers wished beside their permissions. */
@Singleton
class Preferences {

    private final Database database;
    private final SendWindow window;
    private final ShopProfile shop;

    Preferences(Database database, SendWindow window, ShopProfile shop) {
        this.database = database;
        this.window = window;
        this.shop = shop;
    }

    /**
     * @param language of mails, as things stand; null where nobody has told one
     * @param mostPerDays at most one mail in so many days
     */
    record Stored(
            @Nullable String language,
            @Nullable Integer mostPerDays,
            @Nullable Instant pausedUntil,
            ZoneId zone) {}

    Stored of(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select coalesce(p.language, c.language) as language, p.most_per_days, p.paused_until, c.zone
                        from customer c left join preference p on p.customer_id = c.customer_id
                        where c.customer_id = :customer
                        """)
                .bind("customer", customer)
                .map((row, context) -> stored(row))
                .findOne()
                .orElseGet(() -> new Stored(null, null, null, shop.zone())));
    }

    void put(PreferenceChanged change) {
        database.use(sql -> sql.createUpdate("""
                        insert into preference (customer_id, language, most_per_days, paused_until, changed_at)
                        values (:customer, :language, :mostPerDays, :pausedUntil, :now)
                        on conflict (customer_id) do update set language = excluded.language,
                          most_per_days = excluded.most_per_days, paused_until = excluded.paused_until,
                          changed_at = excluded.changed_at
                        """)
                .bind("customer", change.customerId())
                .bind("language", change.language())
                .bind("mostPerDays", change.mostPerDays())
                .bind("pausedUntil", change.pausedUntil())
                .bind("now", change.changedAt())
                .execute());
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("language"),
                row.getObject("most_per_days", Integer.class),
                Instants.orNull(row, "paused_until"),
                window.zone(row.getString("zone")));
    }
}
