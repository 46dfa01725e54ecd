package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists codes in the order of their issue; nobody's who was erased. */
@Singleton
class ExportedCoupons {

    private final Database database;
    private final ShopProfile shop;
    private final Clock clock;
    private final Clock machine;

    ExportedCoupons(Database database, ShopProfile shop, Clock clock, @Machine Clock machine) {
        this.database = database;
        this.shop = shop;
        this.clock = clock;
        this.machine = machine;
    }

    Page<ExportedCoupon> page(ExportQuestion question, int limit) {
        var rows = database.with(sql -> sql.createQuery("""
                        select * from (
                          select c.*, case when state in ('REDEEMED', 'REVOKED') then state when expires_at <= :now then 'EXPIRED'
                            when state = 'RESERVED' and reserved_until <= :machine then 'ISSUED' else state end as standing
                          from coupon c
                          where not erased and (:campaign::text is null or campaign = :campaign)
                            and (:offer::text is null or offer = :offer)
                            and (:issued::timestamptz is null or issued_at > :issued)
                            and (:after::uuid is null or id > :after)) c
                        where :state::text is null or standing = :state
                        order by id limit :limit
                        """)
                .bind("now", clock.instant())
                .bind("machine", machine.instant())
                .bind("campaign", question.campaign)
                .bind("offer", question.offer)
                .bind("issued", question.issuedAfter)
                .bind("after", PageToken.lastId(question.pageToken))
                .bind("state", question.state)
                .bind("limit", limit + 1)
                .map((row, context) -> coupon(row))
                .list());
        return Page.of(rows, limit, coupon -> coupon.couponId().toString());
    }

    private ExportedCoupon coupon(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new ExportedCoupon(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getString("offer"),
                row.getString("standing"),
                row.getString("kind"),
                row.getBigDecimal("percent"),
                money(row.getBigDecimal("at_most"), shop.currency()),
                money(row.getBigDecimal("amount"), currency == null ? shop.currency() : Currency.getInstance(currency)),
                row.getObject("points", Integer.class),
                row.getString("gift"),
                money(row.getBigDecimal("minimum"), shop.currency()),
                row.getString("source"),
                Instants.of(row, "issued_at"),
                Instants.of(row, "expires_at"),
                row.getString("redeemed_order"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
