package io.winback.segmentation.measure.cohort;

import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Cohorts of past periods. What is asked wrongly is refused, naming the parameter. */
@ApplicationScoped
public class CohortService {

    private final Cohorts cohorts;
    private final PurchaseScope purchases;
    private final ShopCalendar calendar;

    CohortService(Cohorts cohorts, PurchaseScope purchases, ShopCalendar calendar) {
        this.cohorts = cohorts;
        this.purchases = purchases;
        this.calendar = calendar;
    }

    @Transactional
    public CohortsResponse cohorts(CohortQuestion asked) {
        var periods = Periods.of(
                asked.by(),
                asked.from(),
                asked.to(),
                PeriodLength.CALENDAR,
                calendar.moment().today());
        var scope = Scope.of(asked.channel(), asked.segment(), asked.returns());
        purchases.check(scope.segment());
        return cohorts.of(periods, scope);
    }
}
