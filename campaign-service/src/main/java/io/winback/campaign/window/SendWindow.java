package io.winback.campaign.window;

import io.quarkus.runtime.Startup;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a customer's day in which mails may go. Local times that a change to summer time skips become the next valid time;
 * those that occur twice mean the first.
 */
@Startup
@Singleton
public class SendWindow {

    /** Two weeks: hours on one day of the week that the zone skips on the first of them. */
    private static final int FURTHEST = 16;

    private final SendWindowConfig config;
    private final ShopProfile shop;

    SendWindow(SendWindowConfig config, ShopProfile shop) {
        if (!config.opens().isBefore(config.closes())) {
            throw new IllegalStateException("winback.send-window: opens (" + config.opens() + ") comes before closes ("
                    + config.closes() + "); hours do not go over midnight");
        }
        this.config = config;
        this.shop = shop;
    }

    /** The instant itself if it lies in both the shop's hours and the narrower ones, else when they begin next. */
    public Instant next(Instant instant, ZoneId zone, Hours hours) {
        var effective = within(hours) ? hours : new Hours(hours.days(), null, null);
        var day = LocalDate.ofInstant(instant, zone);
        for (var i = 0; i < FURTHEST; i++) {
            var date = day.plusDays(i);
            var opens = instant(date.atTime(from(effective)), zone);
            var closes = instant(date.atTime(to(effective)), zone);
            if (hours.allows(date.getDayOfWeek()) && opens.isBefore(closes) && instant.isBefore(closes)) {
                return instant.isBefore(opens) ? opens : instant;
            }
        }
        throw new IllegalStateException("No hour of " + hours + " within " + FURTHEST + " days of " + instant);
    }

    /** When the hours begin on a local date, or next after it. */
    public Instant opens(LocalDate date, ZoneId zone, Hours hours) {
        return next(date.atStartOfDay(zone).toInstant(), zone, hours);
    }

    /** Whether narrower hours leave anything of the shop's. */
    public boolean within(Hours hours) {
        return from(hours).isBefore(to(hours));
    }

    /** The shop's hours, to show. */
    public String shopHours() {
        return config.opens() + "-" + config.closes();
    }

    /**
     * When a wait ends: so many local days and then hours later, or on a local date; then at the first such time of day, if one is asked.
     * Never before the wait began.
     */
    public Instant later(
            Instant from, ZoneId zone, Period days, Duration time, @Nullable LocalTime at, @Nullable LocalDate on) {
        var passed = on == null ? later(days, from, zone).plus(time) : instant(on.atStartOfDay(), zone);
        var begins = passed.isBefore(from) ? from : passed;
        if (at == null) {
            return begins;
        }
        var today = instant(LocalDate.ofInstant(begins, zone).atTime(at), zone);
        return today.isBefore(begins)
                ? instant(LocalDate.ofInstant(begins, zone).plusDays(1).atTime(at), zone)
                : today;
    }

    /** The same local time so much later. */
    public Instant later(Period period, Instant from, ZoneId zone) {
        return period.isZero()
                ? from
                : instant(from.atZone(zone).toLocalDateTime().plus(period), zone);
    }

    /** The customer's zone, or the shop's where none or an unknown one is told. */
    public ZoneId zone(@Nullable String zone) {
        return zone(zone, null).id();
    }

    /** The customer's zone; else that of the country, if it keeps one time; else the shop's. */
    public CustomerZone zone(@Nullable String zone, @Nullable String country) {
        return known(zone)
                .map(id -> new CustomerZone(id, CustomerZone.Source.CUSTOMER))
                .or(() -> CountryZones.of(country).map(id -> new CustomerZone(id, CustomerZone.Source.COUNTRY)))
                .orElseGet(() -> new CustomerZone(shop.zone(), CustomerZone.Source.SHOP));
    }

    private static Optional<ZoneId> known(@Nullable String zone) {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalTime from(Hours hours) {
        var from = hours.from();
        return from == null || from.isBefore(config.opens()) ? config.opens() : from;
    }

    private LocalTime to(Hours hours) {
        var to = hours.to();
        return to == null || to.isAfter(config.closes()) ? config.closes() : to;
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
