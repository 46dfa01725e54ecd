package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the driver counts itself, from the decision log and from the orders it placed, and what the report must say of it.
 *
 * @param first runs, one of each customer
 * @param orders instants by customer, of everybody
 */
record OwnCount(Collection<Enrollment> first, Map<String, List<Instant>> orders) {

    static OwnCount of(List<Enrollment> enrollments, List<Replay.Placed> placed, List<Deeds.PlayedOrder> played) {
        var first = enrollments.stream()
                .collect(Collectors.toMap(
                        Enrollment::customer,
                        run -> run,
                        (one, other) -> one.at().isBefore(other.at()) ? one : other));
        var orders = Stream.concat(
                        placed.stream()
                                .map(order ->
                                        new Deeds.PlayedOrder(order.order().customer(), order.at())),
                        played.stream())
                .collect(Collectors.groupingBy(
                        Deeds.PlayedOrder::customer, Collectors.mapping(Deeds.PlayedOrder::at, Collectors.toList())));
        return new OwnCount(first.values(), orders);
    }

    /** @param zone in which days of the outcome window are counted */
    List<AccountLine> against(JsonNode report, ZoneId zone) {
        var days = report.at("/windows/outcomeDays").asInt();
        var asOf = Instant.parse(report.path("asOf").asText());
        var lines = new ArrayList<AccountLine>();
        for (var treated : List.of(true, false)) {
            var arm = treated ? "treated" : "heldOut";
            var words = treated ? "treated" : "held out";
            Predicate<Enrollment> closed =
                    run -> run.treated() == treated && !closes(run, days, zone).isAfter(asOf);
            lines.add(new AccountLine(
                    words + " in the report = in the decision log",
                    report.path(arm).asLong(),
                    count(run -> run.treated() == treated)));
            lines.add(new AccountLine(
                    "closed windows of the " + words + " in the report = counted by the driver",
                    report.path("windowsClosed").path(arm).asLong(),
                    count(closed)));
            lines.add(new AccountLine(
                    "returned of the " + words + " in the report = those whose orders the driver placed",
                    report.path("returned").path(arm).asLong(),
                    count(closed.and(run -> ordered(run, closes(run, days, zone))))));
        }
        return lines;
    }

    private long count(Predicate<Enrollment> which) {
        return first.stream().filter(which).count();
    }

    private boolean ordered(Enrollment run, Instant until) {
        return orders.getOrDefault(run.customer(), List.of()).stream()
                .anyMatch(at -> at.isAfter(run.at()) && !at.isAfter(until));
    }

    private static Instant closes(Enrollment run, int days, ZoneId zone) {
        return run.at().atZone(zone).plusDays(days).toInstant();
    }
}
