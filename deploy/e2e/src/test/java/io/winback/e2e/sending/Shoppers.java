package io.winback.e2e.sending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Customers who come back by the group chance put them into, and the books they keep of it. Everybody has made up their mind before: who comes
 * back in a group of little effect does so in one of more, too.
 */
final class Shoppers {

    private static final Map<String, Double> COME_BACK = Map.of("HELD_OUT", 0.08, "tips", 0.2, "offer", 0.5);
    private static final double USE_THE_CODE = 0.8;
    private static final double SEND_IT_BACK = 0.1;
    private static final int EARLIEST = 3;
    private static final int LATEST = 24;
    /** Days on which codes are certain to be good still. */
    private static final int CODES_ARE_GOOD = 12;

    private static final int LEAST = 40;
    private static final int MOST = 200;
    private static final BigDecimal OFF = new BigDecimal("0.10");
    private static final BigDecimal AT_MOST = new BigDecimal("15.00");

    private final long seed;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Tally> books = new HashMap<>();
    private int orders;

    /** Everything is of customers whose order was kept. */
    record Tally(long returned, BigDecimal revenue, BigDecimal discounts, long withCode) {

        static final Tally NONE = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        Tally plus(BigDecimal paid, BigDecimal off) {
            return new Tally(
                    returned + 1, revenue.add(paid), discounts.add(off), withCode + (off.signum() > 0 ? 1 : 0));
        }
    }

    Shoppers(long seed) {
        this.seed = seed;
    }

    /** @param group {@code HELD_OUT}, or a variant */
    void assigned(String customer, String group) {
        groups.put(customer, group);
    }

    long assigned(String group) {
        return groups.values().stream().filter(group::equals).count();
    }

    Tally books(String group) {
        return books.getOrDefault(group, Tally.NONE);
    }

    /** Orders so far, kept or not. */
    int orders() {
        return orders;
    }

    /**
     * Those who come back on a day do so.
     *
     * @param day since each of them was enrolled
     * @param codes by customer
     */
    void shop(List<String> customers, int day, Instant now, Map<String, String> codes, Audience audience) {
        for (var customer : customers) {
            var mind = new SplittableRandom(31 * seed + customer.hashCode());
            var will = mind.nextDouble();
            var on = EARLIEST + mind.nextInt(LATEST - EARLIEST);
            var group = groups.get(customer);
            if (on == day && will < COME_BACK.get(group)) {
                order(customer, group, mind, now, day > CODES_ARE_GOOD ? null : codes.get(customer), audience);
            }
        }
    }

    private void order(
            String customer,
            String group,
            SplittableRandom mind,
            Instant now,
            @Nullable String code,
            Audience audience) {
        var goods = LEAST + mind.nextInt(MOST - LEAST);
        var id = "back-" + customer;
        orders++;
        if (code == null || mind.nextDouble() > USE_THE_CODE) {
            audience.ordered(id, customer, now, goods, null);
            if (mind.nextDouble() < SEND_IT_BACK) {
                audience.cameBack(id, customer, now.plus(1, ChronoUnit.HOURS), goods);
            } else {
                booked(group, BigDecimal.valueOf(goods), BigDecimal.ZERO);
            }
            return;
        }
        var off = BigDecimal.valueOf(goods)
                .multiply(OFF)
                .setScale(2, RoundingMode.HALF_UP)
                .min(AT_MOST);
        var paid = BigDecimal.valueOf(goods).subtract(off);
        audience.ordered(id, customer, now, paid, code, off);
        booked(group, paid, off);
    }

    private void booked(String group, BigDecimal paid, BigDecimal off) {
        books.put(group, books(group).plus(paid, off));
    }
}
