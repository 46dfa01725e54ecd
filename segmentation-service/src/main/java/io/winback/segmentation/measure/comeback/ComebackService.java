package io.winback.segmentation.measure.comeback;

import static java.util.stream.Collectors.groupingBy;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.comeback.ComebacksResponse.Comeback;
import io.winback.segmentation.measure.comeback.ComebacksResponse.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How those lost at the ends of past periods came back. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class ComebackService {

    /** Days the lost are followed. */
    public static final List<Integer> HORIZONS = List.of(30, 90, 180);

    private static final int LONGEST = 180;

    private final Fates fates;
    private final PurchaseScope purchases;
    private final ShopCalendar calendar;

    ComebackService(Fates fates, PurchaseScope purchases, ShopCalendar calendar) {
        this.fates = fates;
        this.purchases = purchases;
        this.calendar = calendar;
    }

    @Transactional
    public ComebacksResponse comebacks(ComebackQuestion asked) {
        var today = calendar.moment().today();
        var periods = Periods.of(asked.by(), asked.from(), asked.to(), PeriodLength.CALENDAR, today);
        var segment = Scope.of(null, asked.segment(), null).segment();
        purchases.check(segment);
        var ends = periods.all().stream().map(Period::to).toList();
        var byDate = fates.of(ends, today, LONGEST, segment).stream().collect(groupingBy(Fates.Fate::number));
        return new ComebacksResponse(
                periods.length(),
                segment,
                fates.contactsSince().orElse(null),
                IntStream.rangeClosed(1, ends.size())
                        .mapToObj(number -> comeback(
                                periods.all().get(number - 1),
                                new Followed(byDate.getOrDefault(number, List.of())),
                                today))
                        .toList());
    }

    private static Comeback comeback(Period period, Followed followed, LocalDate today) {
        return new Comeback(
                period.name(),
                period.to(),
                followed.lost(),
                HORIZONS.stream()
                        .map(days -> horizon(followed, days, period.to().plusDays(days), today))
                        .toList());
    }

    private static Horizon horizon(Followed followed, int days, LocalDate until, LocalDate today) {
        return until.isAfter(today)
                ? new Horizon(days, null, null, null, "These days are over at the end of " + until + ".")
                : followed.within(days);
    }
}
