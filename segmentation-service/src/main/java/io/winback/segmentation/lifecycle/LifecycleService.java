package io.winback.segmentation.lifecycle;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.UnknownCustomerException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the policies in force make of purchases: today, on any date, over time, of one customer. All dates are the shop's. */
@ApplicationScoped
public class LifecycleService {

    private static final int MOST_POINTS = 400;

    private final PolicyStore policies;
    private final StageCounts counts;
    private final CustomerStages customers;
    private final GapStatistics gaps;
    private final ShopCalendar calendar;

    LifecycleService(
            PolicyStore policies,
            StageCounts counts,
            CustomerStages customers,
            GapStatistics gaps,
            ShopCalendar calendar) {
        this.policies = policies;
        this.counts = counts;
        this.customers = customers;
        this.gaps = gaps;
        this.calendar = calendar;
    }

    /** The whole base by stage at the end of a date, of today without one. */
    @Transactional
    public StageCountsResponse countOn(@Nullable LocalDate asOf) {
        return counts.on(orToday(asOf), policies.get());
    }

    /**
     * The whole base by stage at the end of each step.
     *
     * @param from null for a usual while before the end
     * @param to null for today
     */
    @Transactional
    public StageHistoryResponse history(@Nullable LocalDate from, @Nullable LocalDate to, Step step) {
        var last = orToday(to);
        var first = from == null ? step.usualBefore(last) : from;
        if (first.isAfter(last)) {
            throw new InvalidPeriodException("The period ends before it begins: " + first + " to " + last + ".");
        }
        if (step.least(first, last) > MOST_POINTS) {
            throw new InvalidPeriodException(
                    "Send a shorter period or longer steps: at most " + MOST_POINTS + " points are shown.");
        }
        return new StageHistoryResponse(step, counts.on(step.ends(first, last), policies.get()));
    }

    /** One customer as of today, or as purchases and the policies in force make him on another date. */
    @Transactional
    public CustomerLifecycleResponse customer(String id, @Nullable LocalDate asOf) {
        return asOf == null
                ? customers.today(id).orElseThrow(() -> new UnknownCustomerException(id))
                : customerOn(id, asOf);
    }

    /** One customer's stages up to today. */
    @Transactional
    public CustomerHistoryResponse customerHistory(String id) {
        return CustomerHistoryResponse.of(id, historyOf(id), calendar.moment().today());
    }

    /**
     * What the shop's own gaps between purchases suggest.
     *
     * @param category purchases of one category only; null for all
     * @param asOf null for today
     */
    @Transactional
    public SuggestionResponse suggestion(@Nullable String category, @Nullable LocalDate asOf) {
        return gaps.suggest(category, orToday(asOf));
    }

    private CustomerLifecycleResponse customerOn(String id, LocalDate asOf) {
        var standing = historyOf(id).on(asOf);
        var zone = calendar.moment().zone();
        return new CustomerLifecycleResponse(
                id,
                standing.stage(),
                standing.since(),
                standing.returned(),
                standing.last().map(CustomerHistory.Day::orders).orElse(0),
                standing.last().map(CustomerHistory.Day::date).orElse(null),
                standing.next(asOf)
                        .map(date -> date.atStartOfDay(zone).toInstant())
                        .orElse(null),
                null);
    }

    private CustomerHistory historyOf(String id) {
        return customers.history(id, policies.get()).orElseThrow(() -> new UnknownCustomerException(id));
    }

    private LocalDate orToday(@Nullable LocalDate date) {
        return date == null ? calendar.moment().today() : date;
    }
}
