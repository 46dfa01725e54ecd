package io.winback.segmentation.profile;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.time.DueWork;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.DueAges;
import io.winback.platform.watch.Gauges;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import io.winback.segmentation.lifecycle.Stages;
import io.winback.segmentation.segment.Looks;
import io.winback.segmentation.snapshot.SnapshotService;
import io.winback.segmentation.value.ValueService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
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
    private final Gauges gauges;
    private final DueAges dueAges;
    private final Clock clock;
    private final Clock machine;

    SegmentationDueWork(
            Stages stages,
            Looks looks,
            PendingHistory pending,
            Walks walks,
            ValueService values,
            SnapshotService snapshots,
            ShopCalendar calendar,
            Gauges gauges,
            DueAges dueAges,
            Clock clock,
            @Machine Clock machine) {
        this.stages = stages;
        this.looks = looks;
        this.pending = pending;
        this.walks = walks;
        this.values = values;
        this.snapshots = snapshots;
        this.calendar = calendar;
        this.gauges = gauges;
        this.dueAges = dueAges;
        this.clock = clock;
        this.machine = machine;
    }

    void register(@Observes StartupEvent started) {
        dueAges.register("transitions", clock, stages::oldestDue);
        dueAges.register("looks", clock, looks::oldestDue);
        dueAges.register("history", machine, now -> pending.oldest());
        dueAges.register("walks", machine, now -> walks.oldest());
        gauges.register(
                "winback.transitions.due",
                "Customers whose lifecycle stage is due to change, counted up to 100000",
                () -> stages.countDue(calendar.moment().now()));
        gauges.register(
                "winback.looks.due",
                "Customers whose segments are due to be looked at, counted up to 100000",
                () -> looks.countDue(calendar.moment().now()));
        gauges.register(
                "winback.history.pending",
                "Customers of whose history nothing has been told yet, counted up to 100000",
                this::pendingHistory);
        gauges.register("winback.walks", "Walks over the whole base under way", this::walksUnderWay);
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
