package io.winback.segmentation.measure.comparison;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.measure.Returns;
import io.winback.segmentation.measure.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells customers who came back from those who bought once. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class ComparisonService {

    private static final int MATURE_DAYS = 90;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_SMALLEST = 1_000_000;

    private final GroupCounts counts;
    private final ComparisonConfig config;
    private final ShopCalendar calendar;

    ComparisonService(GroupCounts counts, ComparisonConfig config, ShopCalendar calendar) {
        this.counts = counts;
        this.config = config;
        this.calendar = calendar;
    }

    @Transactional
    public ComparisonResponse comparison(ComparisonQuestion asked) {
        return compare(
                Sent.until(asked.to(), calendar.moment().today()),
                Returns.of(asked.returns()),
                whole("matureDays", asked.matureDays(), MATURE_DAYS, 0, MOST_DAYS),
                whole(
                        "smallestGroup",
                        asked.smallestGroup(),
                        config.smallestGroup(),
                        config.smallestGroup(),
                        MOST_SMALLEST));
    }

    private ComparisonResponse compare(LocalDate to, Returns returns, int matureDays, int smallest) {
        var totals = counts.totals(to, returns, matureDays);
        var reason = reason(totals, smallest);
        var comparison = new Comparison(
                totals, reason == null ? counts.byValue(to, returns, matureDays, smallest) : List.of(), smallest);
        return new ComparisonResponse(
                to,
                returns,
                matureDays,
                smallest,
                totals.retained(),
                totals.oneTime(),
                totals.tooRecent(),
                reason,
                comparison.differences(),
                comparison.hidden());
    }

    private static @Nullable String reason(GroupCounts.Totals totals, int smallest) {
        return Math.min(totals.retained(), totals.oneTime()) >= smallest
                ? null
                : "Fewer than " + smallest + " customers came back, or bought once: there is nothing to compare.";
    }

    private static int whole(String field, @Nullable String text, int usual, int least, int most) {
        return Sent.whole(field, text, usual, least, most, "Send a whole number from " + least + " to " + most + ".");
    }
}
