package io.winback.campaign.offer.guard;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a typical order of the shop is: as it says, else the median of its newest thousand, looked at once a minute. */
@Singleton
public class TypicalOrder {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int NEWEST = 1_000;

    /** Something to compare with, where nobody has bought yet. */
    private static final BigDecimal ASSUMED = new BigDecimal("100");

    private final Database database;
    private final GuardConfig config;
    private final ShopProfile shop;
    private final Clock machine;
    private volatile @Nullable Reading reading;

    TypicalOrder(Database database, GuardConfig config, ShopProfile shop, @Machine Clock machine) {
        this.database = database;
        this.config = config;
        this.shop = shop;
        this.machine = machine;
    }

    /**
     * How much it is, and how we know.
     *
     * @param goods in the shop's currency
     */
    public record Size(Money goods, Source source) {}

    /** In this order. */
    public enum Source {
        SET,
        MEASURED,
        ASSUMED
    }

    /** By the machine clock. */
    private record Reading(Size size, Instant at) {}

    public Size size() {
        var set = config.typicalOrder();
        if (set.isPresent()) {
            return new Size(new Money(set.get(), shop.currency()), Source.SET);
        }
        var now = machine.instant();
        var seen = reading;
        if (seen == null || !now.isBefore(seen.at().plus(FRESH))) {
            seen = new Reading(measured(), now);
            reading = seen;
        }
        return seen.size();
    }

    private Size measured() {
        return median().map(goods -> new Size(new Money(goods, shop.currency()), Source.MEASURED))
                .orElseGet(() -> new Size(new Money(ASSUMED, shop.currency()), Source.ASSUMED));
    }

    private Optional<BigDecimal> median() {
        return database.with(sql -> sql.createQuery("""
                        select (percentile_disc(0.5) within group (order by goods)) as goods from (
                          select goods from purchase where goods is not null and status <> 'CANCELLED'
                          order by ordered_at desc limit :newest) o
                        where goods > 0
                        """)
                .bind("newest", NEWEST)
                .map((row, context) -> Optional.ofNullable(row.getBigDecimal("goods")))
                .one());
    }
}
