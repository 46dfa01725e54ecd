package io.winback.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.random.RandomDataGenerator;

/**
 * A shop drawn from published models of real behaviour: purchases by BG/NBD and amounts by Gamma-Gamma, with the parameters
 * Fader and Hardie fitted to the CDNOW sample. First purchases are spread over the calendar of the real file, denser at its start.
 */
final class GeneratedShop {

    static final int BUYERS = 4_338;
    static final int NEVER_BOUGHT = 33;

    private static final double R = 0.243;
    private static final double ALPHA_WEEKS = 4.414;
    private static final double A = 0.793;
    private static final double B = 2.426;
    private static final double P = 6.25;
    private static final double Q = 3.74;
    private static final double GAMMA = 15.44;
    private static final double CROWDED_START = 1.4;
    private static final double DAYS_A_WEEK = 7;
    private static final int FIRST_CUSTOMER = 20_001;
    private static final int FIRST_ORDER = 700_001;
    private static final int OPENS = 8;
    private static final int OPEN_MINUTES = 12 * 60;

    private final RandomDataGenerator chance;

    private GeneratedShop(long seed) {
        this.chance = new RandomDataGenerator(seed);
    }

    static Shop drawn(long seed) {
        return new GeneratedShop(seed).shop();
    }

    private Shop shop() {
        var days = ChronoUnit.DAYS.between(Shop.FIRST_DAY, Shop.LAST_DAY);
        var countries = new TreeMap<String, String>();
        var purchases = new ArrayList<ShopOrder>();
        for (var i = 0; i < BUYERS; i++) {
            var customer = Integer.toString(FIRST_CUSTOMER + i);
            countries.put(customer, "United Kingdom");
            purchases.addAll(purchases(customer, days * Math.pow(chance.nextUniform(0, 1), CROWDED_START), days));
        }
        for (var i = 0; i < NEVER_BOUGHT; i++) {
            countries.put(Integer.toString(FIRST_CUSTOMER + BUYERS + i), "United Kingdom");
        }
        purchases.sort(Comparator.comparing(ShopOrder::at).thenComparing(ShopOrder::customer));
        var orders = new ArrayList<ShopOrder>();
        for (var purchase : purchases) {
            orders.add(new ShopOrder(
                    Integer.toString(FIRST_ORDER + orders.size()),
                    purchase.customer(),
                    purchase.at(),
                    purchase.amount()));
        }
        return new Shop(
                "a generated shop (BG/NBD and Gamma-Gamma with the published parameters of CDNOW): customers, orders and"
                        + " products are invented",
                countries,
                orders,
                Shop.CUT,
                null);
    }

    /** A customer may drop out after each repeat purchase, never before the first. */
    private List<ShopOrder> purchases(String customer, double first, double end) {
        var scale = 1 / ALPHA_WEEKS;
        var rate = chance.nextGamma(R, scale) / DAYS_A_WEEK;
        var dropOut = chance.nextBeta(A, B);
        var spending = chance.nextGamma(Q, 1 / GAMMA);
        var purchases = new ArrayList<ShopOrder>();
        purchases.add(purchase(customer, first, spending));
        var at = first;
        while (rate > Double.MIN_NORMAL) {
            at += chance.nextExponential(1 / rate);
            if (at >= end) {
                break;
            }
            purchases.add(purchase(customer, at, spending));
            if (chance.nextUniform(0, 1) < dropOut) {
                break;
            }
        }
        return purchases;
    }

    private ShopOrder purchase(String customer, double day, double spending) {
        var amount = BigDecimal.valueOf(chance.nextGamma(P, 1 / spending)).setScale(2, RoundingMode.HALF_UP);
        var minute = (long) (OPEN_MINUTES * (day - Math.floor(day)));
        LocalDateTime at =
                Shop.FIRST_DAY.plusDays((long) Math.floor(day)).atTime(OPENS, 0).plusMinutes(minute);
        return new ShopOrder("", customer, at, amount.max(new BigDecimal("0.50")));
    }
}
