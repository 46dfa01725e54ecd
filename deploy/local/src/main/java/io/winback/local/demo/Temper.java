package io.winback.local.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a played customer would do with each kind of mail. Drawn from the seed and the customer's id alone.
 *
 * @param answers whether a survey is answered
 * @param reason the churn reason, with its sub-code
 * @param unsubscribes on reading the first mail
 * @param redeemsApology whether the coupon of an apology leads to an order
 * @param redeemsReward whether any other coupon does
 * @param ordersOnNews whether a mail without survey and coupon leads to an order
 * @param days how long they take
 * @param spends goods of an order that a mail led to
 * @param wantsContact whether a person should get back to them
 */
record Temper(
        boolean answers,
        String reason,
        boolean unsubscribes,
        boolean redeemsApology,
        boolean redeemsReward,
        boolean ordersOnNews,
        int days,
        String spends,
        boolean wantsContact) {

    static final double ANSWERS = 0.35;
    static final double UNSUBSCRIBES = 0.03;
    static final double REDEEMS_APOLOGY = 0.50;
    static final double REDEEMS_REWARD = 0.22;
    static final double ORDERS_ON_NEWS = 0.05;
    static final double WANTS_CONTACT = 0.10;

    private static final int LONGEST_DELAY = 6;
    private static final int LEAST_SPENT = 15;
    private static final int MOST_SPENT = 120;

    /** In 100 answers: the reference 65/15/10/10, with a few whose circumstances changed. */
    private static final Map<String, Integer> REASONS = reasons();

    private static Map<String, Integer> reasons() {
        var shares = new LinkedHashMap<String, Integer>();
        shares.put("SERVICE.DELIVERY", 30);
        shares.put("SERVICE.RUDE", 12);
        shares.put("SERVICE.UNREACHABLE", 12);
        shares.put("SERVICE.RETURN", 8);
        shares.put("QUALITY.FAULT", 8);
        shares.put("QUALITY.NOT_AS_DESCRIBED", 4);
        shares.put("QUALITY.UNCLEAR", 2);
        shares.put("COMPETITOR.PRICE", 6);
        shares.put("COMPETITOR.BETTER", 4);
        shares.put("FORGOT", 7);
        shares.put("MOVED", 3);
        shares.put("CIRCUMSTANCES.MONEY", 4);
        return Collections.unmodifiableMap(shares);
    }

    static Temper of(long seed, String customer) {
        var chance = Seeds.random(seed, "temper", customer);
        return new Temper(
                chance.nextDouble() < ANSWERS,
                reason(chance),
                chance.nextDouble() < UNSUBSCRIBES,
                chance.nextDouble() < REDEEMS_APOLOGY,
                chance.nextDouble() < REDEEMS_REWARD,
                chance.nextDouble() < ORDERS_ON_NEWS,
                1 + chance.nextInt(LONGEST_DELAY),
                (LEAST_SPENT + chance.nextInt(MOST_SPENT - LEAST_SPENT)) + ".50",
                chance.nextDouble() < WANTS_CONTACT);
    }

    private static String reason(SplittableRandom chance) {
        var drawn = chance.nextInt(100);
        for (var reason : REASONS.entrySet()) {
            drawn -= reason.getValue();
            if (drawn < 0) {
                return reason.getKey();
            }
        }
        throw new IllegalStateException("The shares of the reasons do not add up to 100");
    }

    static String rates() {
        return "answers the survey " + Words.percent(ANSWERS)
                + " (service 62, quality 14, competitor 10, forgot 7, moved 3,"
                + " circumstances 4 of 100); redeems an apology's coupon " + Words.percent(REDEEMS_APOLOGY)
                + ", another coupon " + Words.percent(REDEEMS_REWARD) + "; orders on news "
                + Words.percent(ORDERS_ON_NEWS) + "; wants a person to get back, of those who answer "
                + Words.percent(WANTS_CONTACT) + "; unsubscribes " + Words.percent(UNSUBSCRIBES);
    }
}
