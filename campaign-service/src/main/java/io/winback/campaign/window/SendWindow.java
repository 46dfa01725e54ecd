package io.winback.campaign.window;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a customer's day in which mails may go. Local times that a change to summer time skips become the next valid time;
 * those that occur twice mean the first.
 */
@Singleton
public class SendWindow {

    private final SendWindowConfig config;
    private final ShopProfile shop;

    SendWindow(SendWindowConfig config, ShopProfile shop) {
        this.config = config;
        this.shop = shop;
    }

    /** The instant itself if it lies in the window, else when the window opens next. */
    public Instant next(Instant instant, @Nullable String zone) {
        var local = instant.atZone(zone(zone));
        var time = local.toLocalTime();
        if (time.isBefore(config.opens())) {
            return instant(local.toLocalDate().atTime(config.opens()), local.getZone());
        }
        if (time.isBefore(config.closes())) {
            return instant;
        }
        return instant(local.toLocalDate().plusDays(1).atTime(config.opens()), local.getZone());
    }

    /** The same local time so much later. */
    public Instant later(Period period, Instant from, @Nullable String zone) {
        var local = from.atZone(zone(zone));
        return period.isZero() ? from : instant(local.toLocalDateTime().plus(period), local.getZone());
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    /** The customer's zone, or the shop's where none or an unknown one is told. */
    public ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? shop.zone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return shop.zone();
        }
    }
}
