package io.winback.segmentation.profile;

import io.winback.platform.time.DueWork;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import io.winback.segmentation.lifecycle.Stages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Transitions that wait for the business clock; history not yet told and walks under way count as in hand. */
@Singleton
public class SegmentationDueWork implements DueWork {

    private final Stages stages;
    private final PendingHistory pending;
    private final Walks walks;
    private final ShopCalendar calendar;

    SegmentationDueWork(Stages stages, PendingHistory pending, Walks walks, ShopCalendar calendar) {
        this.stages = stages;
        this.pending = pending;
        this.walks = walks;
        this.calendar = calendar;
    }

    @Override
    public Optional<Instant> nextDue() {
        return stages.nextAfter(calendar.moment().now());
    }

    @Override
    public long inHand(Instant now) {
        return stages.countDue(now) + pendingHistory() + walksUnderWay();
    }

    public long pendingHistory() {
        return pending.count();
    }

    public long walksUnderWay() {
        return walks.count();
    }
}
