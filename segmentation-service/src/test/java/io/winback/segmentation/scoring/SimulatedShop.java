package io.winback.segmentation.scoring;

import io.winback.segmentation.Stored;
import java.time.LocalDate;
import java.util.TreeMap;
import org.hipparchus.random.RandomDataGenerator;

/** Customers who buy as the models assume, seeded: the same shop every time. */
final class SimulatedShop {

    private static final int WEEK = 7;

    private final RandomDataGenerator random;
    private final StringBuilder customers = new StringBuilder();
    private final StringBuilder purchases = new StringBuilder();
    private int orders;

    SimulatedShop(long seed) {
        random = new RandomDataGenerator(seed);
    }

    /** Puts customers named prefix-0 and so on into the base, with all they bought from a date until another. */
    void open(String prefix, int people, LocalDate from, LocalDate until) {
        var days = (int) (until.toEpochDay() - from.toEpochDay());
        for (var i = 0; i < people; i++) {
            var id = prefix + "-" + i;
            customers.append(customers.isEmpty() ? "" : ",").append("('%s', 1, '%s')".formatted(id, from));
            live(id, from.plusDays(random.nextInt(0, days / 3)), until);
        }
        Stored.run("insert into customer (customer_id, version, known_on) values " + customers);
        Stored.run(
                "insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods) values "
                        + purchases);
        Stored.run("analyze customer, purchase");
    }

    /** BG/NBD with r .8, alpha 5 weeks, a .8, b 2.5; amounts Gamma-Gamma with p 6, q 4, gamma 15. */
    private void live(String id, LocalDate first, LocalDate until) {
        var rate = random.nextGamma(0.8, 1 / 5.0);
        var dropout = random.nextBeta(0.8, 2.5);
        var amounts = random.nextGamma(4, 1 / 15.0);
        var bought = new TreeMap<LocalDate, Double>();
        bought.put(first, random.nextGamma(6, 1 / amounts));
        var days = 0.0;
        do {
            days += random.nextExponential(1 / rate) * WEEK;
            if (days > until.toEpochDay() - first.toEpochDay()) {
                break;
            }
            bought.putIfAbsent(first.plusDays((long) days), random.nextGamma(6, 1 / amounts));
        } while (random.nextUniform(0, 1) > dropout);
        bought.forEach((day, amount) -> purchases
                .append(purchases.isEmpty() ? "" : ",")
                .append("('sim-%s-%d', '%s', 1, '%s', false, %.2f, %.2f)"
                        .formatted(id, orders++, id, day, amount + 0.01, amount + 0.01)));
    }
}
