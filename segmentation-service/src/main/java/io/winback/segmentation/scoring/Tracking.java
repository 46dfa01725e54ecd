package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.BuyingModel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Purchase days after the first by week, added up, beside those to be expected: the sum over the customers of E[X(t)] with t from each
 * one's first purchase to the end of the week. Fader, Hardie, Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005),
 * equation 9 and figure 2.
 */
final class Tracking {

    private static final int WEEK = 7;

    /** Fifty years. What follows grows with the square of them: a single order of the year 1 would take an hour. */
    private static final int MOST_WEEKS = 2_600;

    private final LocalDate start;
    private final LocalDate cut;
    private final LocalDate until;
    private final SortedMap<Integer, Long> actual;
    private final SortedMap<Integer, Long> births = new TreeMap<>();

    /**
     * @param start first purchase day of the shop, with which the first week begins
     * @param actual purchase days after the first, by week
     */
    Tracking(
            LocalDate start,
            LocalDate cut,
            LocalDate until,
            SortedMap<Integer, Long> actual,
            List<Observed> customers) {
        this.start = start;
        this.cut = cut;
        this.until = until;
        this.actual = actual;
        var oldest = (int) ChronoUnit.DAYS.between(start, cut);
        customers.forEach(some -> births.merge(oldest - some.ageDays(), some.customers(), Long::sum));
    }

    /** Week by week as long as they are whole; none of a history of which some date is surely wrong. */
    List<ModelReport.TrackedWeek> of(BuyingModel model) {
        var weeks = (int) ((ChronoUnit.DAYS.between(start, until) + 1) / WEEK);
        if (weeks > MOST_WEEKS) {
            return List.of();
        }
        var byAge = new double[weeks * WEEK + 1];
        for (var days = 1; days < byAge.length; days++) {
            byAge[days] = model.expectedFromStart((double) days / WEEK);
        }
        var tracked = new ArrayList<ModelReport.TrackedWeek>();
        var bought = 0L;
        for (var week = 1; week <= weeks; week++) {
            bought += actual.getOrDefault(week, 0L);
            var end = week * WEEK;
            var expected = births.headMap(end).entrySet().stream()
                    .mapToDouble(born -> born.getValue() * byAge[end - born.getKey()])
                    .sum();
            var lastDay = start.plusDays(end - 1L);
            tracked.add(new ModelReport.TrackedWeek(
                    week, lastDay, bought, Decimals.of(expected, Decimals.MONEY), lastDay.isAfter(cut)));
        }
        return tracked;
    }
}
