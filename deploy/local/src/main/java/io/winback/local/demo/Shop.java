package io.winback.local.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop to win customers back for, in its own calendar.
 *
 * @param about says where it comes from, for the page
 * @param countries by customer: everybody the shop knows, whether they ordered or not
 * @param orders by time
 * @param cut the last day of history; what follows is replayed
 * @param expected lifecycle stages on the cut as an independent source states them, if there is one
 */
record Shop(
        String about,
        SortedMap<String, String> countries,
        List<ShopOrder> orders,
        LocalDate cut,
        @Nullable StageCounts expected) {

    /** History ends on this day, in the calendar of the real file and of the generated shop alike. */
    static final LocalDate CUT = LocalDate.of(2011, 6, 30);

    static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);

    List<ShopOrder> history() {
        return orders.stream().filter(order -> !after(order)).toList();
    }

    List<ShopOrder> replayed() {
        return orders.stream().filter(this::after).toList();
    }

    LocalDateTime lastOrderAt() {
        return orders.get(orders.size() - 1).at();
    }

    private boolean after(ShopOrder order) {
        return order.at().toLocalDate().isAfter(cut);
    }

    /** About one in {@code oneIn} of the customers, the same ones for the same seed, with all their orders. */
    Shop sample(int oneIn, long seed) {
        var kept = new TreeMap<>(countries);
        kept.keySet()
                .removeIf(customer -> Seeds.random(seed, "sample", customer).nextInt(oneIn) != 0);
        return new Shop(
                about + ", a sample of one customer in " + oneIn,
                kept,
                orders.stream()
                        .filter(order -> kept.containsKey(order.customer()))
                        .toList(),
                cut,
                null);
    }
}
