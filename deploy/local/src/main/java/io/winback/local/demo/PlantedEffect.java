package io.winback.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the driver itself added: treated customers with a closed outcome window who ordered in it because of a mail, and would not have
 * ordered in it otherwise.
 */
record PlantedEffect(long treated, long ordered, long extra) {

    private static final Duration WINDOW = Duration.ofDays(90);

    static PlantedEffect of(
            List<Enrollment> enrollments,
            List<Replay.Placed> unaided,
            List<Deeds.PlayedOrder> played,
            Instant ordersUntil) {
        var alone = byCustomer(unaided, placed -> placed.order().customer(), Replay.Placed::at);
        var moved = byCustomer(played, Deeds.PlayedOrder::customer, Deeds.PlayedOrder::at);
        long treated = 0;
        long ordered = 0;
        long extra = 0;
        for (var enrollment : enrollments) {
            if (!enrollment.treated() || enrollment.at().plus(WINDOW).isAfter(ordersUntil)) {
                continue;
            }
            treated++;
            if (inWindow(moved, enrollment)) {
                ordered++;
                extra += inWindow(alone, enrollment) ? 0 : 1;
            }
        }
        return new PlantedEffect(treated, ordered, extra);
    }

    private static <T> Map<String, List<Instant>> byCustomer(
            List<T> orders, Function<T, String> customer, Function<T, Instant> at) {
        return orders.stream()
                .collect(Collectors.groupingBy(customer, HashMap::new, Collectors.mapping(at, Collectors.toList())));
    }

    private static boolean inWindow(Map<String, List<Instant>> orders, Enrollment enrollment) {
        return orders.getOrDefault(enrollment.customer(), List.of()).stream()
                .anyMatch(at -> !at.isBefore(enrollment.at())
                        && !at.isAfter(enrollment.at().plus(WINDOW)));
    }

    double share() {
        return treated == 0 ? 0 : (double) extra / treated;
    }
}
