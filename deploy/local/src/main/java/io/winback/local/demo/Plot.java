package io.winback.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shop, its people and its calendar, moved to the present.
 *
 * @param start the last minute of the shifted cut
 */
record Plot(Shop shop, DateShift shift, List<Person> people, Instant start, LocalDateTime end) {

    /** The zone of the shop of the one-machine run. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    static Plot of(Shop shop, DateShift shift, int months, long seed) {
        var invention = new Invention(seed);
        var people = shop.countries().entrySet().stream()
                .map(entry -> invention.person(entry.getKey(), entry.getValue()))
                .toList();
        var end = shop.cut().plusMonths(months).atTime(23, 59);
        return new Plot(shop, shift, people, shift.endOf(shop.cut()), end);
    }

    Instant endsAt() {
        return shift.at(end);
    }

    /** Consent was given when the shop's books begin. */
    Instant consentAt() {
        return shift.at(Shop.FIRST_DAY.atStartOfDay());
    }

    LocalDate cutDay() {
        return shift.on(shop.cut());
    }

    List<Replay.Placed> history() {
        return placed(shop.history().stream());
    }

    /** What customers do without any campaign. */
    List<Replay.Placed> unaided() {
        return placed(shop.replayed().stream());
    }

    List<Replay.Placed> yourHistory() {
        return placed(You.orders(end).stream().filter(order -> !later(order)));
    }

    /** Everything that is ordered after the start whatever the campaign does. */
    List<Replay.Placed> replayed() {
        return placed(
                Stream.concat(shop.replayed().stream(), You.orders(end).stream().filter(this::later))
                        .sorted(Comparator.comparing(ShopOrder::at)));
    }

    private boolean later(ShopOrder order) {
        return order.at().toLocalDate().isAfter(shop.cut());
    }

    private List<Replay.Placed> placed(Stream<ShopOrder> orders) {
        return orders.map(order -> new Replay.Placed(order, shift.at(order.at())))
                .toList();
    }

    /** Until when the shop's own orders are told: windows that close later are not counted. */
    Instant ordersUntil() {
        var last = shift.at(shop.lastOrderAt());
        return last.isBefore(endsAt()) ? last : endsAt();
    }
}
