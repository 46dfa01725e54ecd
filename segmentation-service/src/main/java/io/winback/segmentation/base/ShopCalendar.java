package io.winback.segmentation.base;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business clock with the shop's zone, which dates every purchase and every lifecycle stage. */
@Singleton
public class ShopCalendar {

    private final Clock clock;
    private final ZoneId zone;

    ShopCalendar(Clock clock, ShopProfile shop) {
        this.clock = clock;
        this.zone = shop.zone();
    }

    /** This moment; everything decided together is decided at one of them. */
    public Moment moment() {
        var now = clock.instant();
        return new Moment(now, dateOf(now), zone);
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
