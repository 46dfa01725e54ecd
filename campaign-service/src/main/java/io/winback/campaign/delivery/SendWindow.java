package io.winback.campaign.delivery;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a customer's day in which mails may go. Local times that a change to summer time skips become the next valid time;
 * those that occur twice mean the first.
 */
@Singleton
public class SendWindow {

    private final DeliveryConfig config;
    private final io.winback.platform.shop.ShopProfile shop;

    SendWindow(DeliveryConfig config, io.winback.platform.shop.ShopProfile shop) {
        this.config = config;
        this.shop = shop;
    }

    /** The instant itself if it lies in the window, else when the window opens next. */
    public Instant next(Instant instant, @Nullable String zone) {
        var local = instant.atZone(zone(zone));
        var time = local.toLocalTime();
        if (time.isBefore(config.windowOpens())) {
            return local.with(config.windowOpens()).toInstant();
        }
        if (time.isBefore(config.windowCloses())) {
            return instant;
        }
        return local.plusDays(1).with(config.windowOpens()).toInstant();
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
