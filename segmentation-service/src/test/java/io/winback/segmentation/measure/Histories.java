package io.winback.segmentation.measure;

import io.winback.segmentation.Stored;
import io.winback.segmentation.reference.Reference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Who bought what on which days, put in place of whatever customers the database of this test has, to be counted in the plainest way.
 *
 * @param days amounts by customer and day; customers without a day are known and have not bought
 * @param end last day of the history
 */
public record Histories(Map<String, NavigableMap<LocalDate, BigDecimal>> days, LocalDate end) {

    private static final LocalDate BEGIN = LocalDate.of(2009, 11, 20);
    private static final int LENGTH = 570;
    private static final Pattern LABEL = Pattern.compile("([0-9]{4})(?:(?:-|M)([0-9]{1,2})|Q([1-4]))?(?:-[0-9]{2})?");

    /** Lengths of periods by the letter that ends the names of results. */
    public static final Map<String, PeriodLength> LENGTHS =
            Map.of("M", PeriodLength.MONTH, "Q", PeriodLength.QUARTER, "Y", PeriodLength.YEAR, "A", PeriodLength.YEAR);

    /** The first date of a period as results name it: 2011-02, 2011Q1, 2011. */
    public static LocalDate first(String period) {
        var label = LABEL.matcher(period);
        if (!label.matches()) {
            throw new IllegalArgumentException("Not a period: " + period);
        }
        var month = 1;
        if (label.group(2) != null) {
            month = Integer.parseInt(label.group(2));
        } else if (label.group(3) != null) {
            month = 3 * Integer.parseInt(label.group(3)) - 2;
        }
        return LocalDate.of(Integer.parseInt(label.group(1)), month, 1);
    }

    /** The history of a data set, loaded. */
    public static Histories of(Reference set) {
        set.load();
        return new Histories(days(set.purchases()), set.end());
    }

    /** Some customers who come in bursts, stay away, come back, or never come; on edges of months more often than not. */
    public static Histories random(long seed) {
        var random = new Random(seed);
        var purchases = new ArrayList<Reference.Purchase>();
        IntStream.range(0, 250).forEach(i -> {
            var id = "r" + i;
            purchases.add(new Reference.Purchase(id, BEGIN, false, BigDecimal.ZERO));
            var day = BEGIN.plusDays(random.nextInt(LENGTH));
            for (var left = random.nextInt(9); left > 0 && day.isBefore(BEGIN.plusDays(LENGTH)); left--) {
                purchases.add(new Reference.Purchase(
                        id, edge(day, random), true, new BigDecimal(random.nextInt(10_000)).movePointLeft(2)));
                day = day.plusDays(1 + random.nextInt(random.nextBoolean() ? 20 : 200));
            }
        });
        load(purchases);
        return new Histories(days(purchases), BEGIN.plusDays(LENGTH));
    }

    private static LocalDate edge(LocalDate day, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> day.withDayOfMonth(1);
            case 1 -> day.withDayOfMonth(1).minusDays(1);
            default -> day;
        };
    }

    private static void load(List<Reference.Purchase> purchases) {
        Stored.clear();
        var orders = new ArrayList<String>();
        for (var i = 0; i < purchases.size(); i++) {
            var purchase = purchases.get(i);
            if (purchase.sale()) {
                orders.add("('o-%d','%s',1,'%s',false,%s,%s)"
                        .formatted(i, purchase.customer(), purchase.on(), purchase.amount(), purchase.amount()));
            }
        }
        Stored.run(
                "insert into customer (customer_id, known_on) select 'r' || i, '2009-01-01' from generate_series(0, 249) i");
        Stored.run(
                "insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods) values "
                        + String.join(",", orders));
    }

    private static Map<String, NavigableMap<LocalDate, BigDecimal>> days(List<Reference.Purchase> purchases) {
        var days = new TreeMap<String, NavigableMap<LocalDate, BigDecimal>>();
        purchases.forEach(purchase -> {
            var own = days.computeIfAbsent(purchase.customer(), id -> new TreeMap<>());
            if (purchase.sale()) {
                own.merge(purchase.on(), purchase.amount(), BigDecimal::add);
            }
        });
        return days;
    }

    /** Puts the policy of plain days in force; nobody's stored stage is moved by it. */
    public static void policy(int repeatInterval, int lapseThreshold) {
        Stored.run("delete from lifecycle_policy where category <> ''");
        Stored.run("update lifecycle_policy set preset = 'CUSTOM', repeat_interval_days = " + repeatInterval
                + ", lapse_threshold_days = " + lapseThreshold + ", seasons = null, rhythm_purchases = null");
    }
}
