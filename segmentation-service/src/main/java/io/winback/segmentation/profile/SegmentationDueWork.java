package io.winback.segmentation.profile;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.time.DueWork;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import io.winback.segmentation.lifecycle.Stages;
import io.winback.segmentation.segment.Looks;
import io.winback.segmentation.snapshot.SnapshotService;
import io.winback.segmentation.value.ValueService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Transitions and looks that wait for the business clock; history not yet told, walks under way, the day's averages and snapshot count as in hand. */
@Singleton
public class SegmentationDueWork implements DueWork {

    private final Stages stages;
    private final Looks looks;
    private final PendingHistory pending;
    private final Walks walks;
    private final ValueService values;
    private final SnapshotService snapshots;
    private final ShopCalendar calendar;
    private final MeterRegistry metrics;

    SegmentationDueWork(
            Stages stages,
            Looks looks,
            PendingHistory pending,
            Walks walks,
            ValueService values,
            SnapshotService snapshots,
            ShopCalendar calendar,
            MeterRegistry metrics) {
        this.stages = stages;
        this.looks = looks;
        this.pending = pending;
        this.walks = walks;
        this.values = values;
        this.snapshots = snapshots;
        this.calendar = calendar;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent started) {
        metrics.gauge("winback.transitions.due", this, work ->
                (double) stages.countDue(calendar.moment().now()));
        metrics.gauge("winback.looks.due", this, work ->
                (double) looks.countDue(calendar.moment().now()));
        metrics.gauge("winback.history.pending", this, SegmentationDueWork::pendingHistory);
        metrics.gauge("winback.walks", this, SegmentationDueWork::walksUnderWay);
    }

    @Override
    public Optional<Instant> nextDue() {
        var now = calendar.moment().now();
        return Stream.of(stages.nextAfter(now), looks.nextAfter(now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public long inHand(Instant now) {
        return stages.countDue(now)
                + looks.countDue(now)
                + pendingHistory()
                + walksUnderWay()
                + (values.outdated() ? 1 : 0)
                + (snapshots.outdated() || snapshots.building() ? 1 : 0);
    }

    public long pendingHistory() {
        return pending.count();
    }

    public long walksUnderWay() {
        return walks.count();
    }
}
