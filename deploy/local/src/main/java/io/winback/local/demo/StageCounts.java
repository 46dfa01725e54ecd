package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;

/** Customers per lifecycle stage. */
record StageCounts(long active, long due, long lost) {

    static final int REPEAT_INTERVAL = 30;
    static final int LAPSE_THRESHOLD = 90;

    /** As the suite counts them. */
    static StageCounts of(JsonNode answer) {
        return new StageCounts(
                answer.path("active").asLong(),
                answer.path("due").asLong(),
                answer.path("lost").asLong());
    }

    /** Counted here from the shop's own orders, independently of the suite: days since the last purchase, limits inclusive. */
    static StageCounts of(Shop shop) {
        var last = new HashMap<String, LocalDate>();
        for (var order : shop.history()) {
            last.merge(order.customer(), order.at().toLocalDate(), (a, b) -> a.isAfter(b) ? a : b);
        }
        var days = last.values().stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(day, shop.cut()))
                .toArray();
        long active = 0;
        long due = 0;
        long lost = 0;
        for (var since : days) {
            if (since <= REPEAT_INTERVAL) {
                active++;
            } else if (since <= LAPSE_THRESHOLD) {
                due++;
            } else {
                lost++;
            }
        }
        return new StageCounts(active, due, lost);
    }

    @Override
    public String toString() {
        return "active " + Words.count(active) + ", due " + Words.count(due) + ", lost " + Words.count(lost);
    }
}
