package io.winback.segmentation.profile;

import io.winback.segmentation.base.Customers;
import io.winback.segmentation.base.Recomputation;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import io.winback.segmentation.lifecycle.PolicyService;
import io.winback.segmentation.lifecycle.Stages;
import io.winback.segmentation.segment.Looks;
import io.winback.segmentation.segment.Membership;
import io.winback.segmentation.segment.PublicationService;
import io.winback.segmentation.snapshot.SnapshotService;
import io.winback.segmentation.value.ValueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** One chunk of each kind of work that no event brings; each returns whether it found any. */
@ApplicationScoped
class SweepService {

    private final Stages stages;
    private final Looks looks;
    private final Membership membership;
    private final PendingHistory pending;
    private final Walks walks;
    private final Customers customers;
    private final Recomputation recomputation;
    private final PublicationService publications;
    private final ValueService values;
    private final SnapshotService snapshots;
    private final ShopCalendar calendar;
    private final SweepConfig config;

    SweepService(
            Stages stages,
            Looks looks,
            Membership membership,
            PendingHistory pending,
            Walks walks,
            Customers customers,
            Recomputation recomputation,
            PublicationService publications,
            ValueService values,
            SnapshotService snapshots,
            ShopCalendar calendar,
            SweepConfig config) {
        this.stages = stages;
        this.looks = looks;
        this.membership = membership;
        this.pending = pending;
        this.walks = walks;
        this.customers = customers;
        this.recomputation = recomputation;
        this.publications = publications;
        this.values = values;
        this.snapshots = snapshots;
        this.calendar = calendar;
        this.config = config;
    }

    /** Customers whose next transition is due. */
    @Transactional
    boolean transitions() {
        var due = stages.lockDue(calendar.moment().now(), config.chunk());
        recomputation.changed(due);
        return !due.isEmpty();
    }

    /** Customers of whom time alone may have changed what a segment's rule says; their figures are as they were. */
    @Transactional
    boolean looks() {
        var moment = calendar.moment();
        var due = looks.lockDue(moment.now(), config.chunk());
        membership.refresh(due, moment, false);
        return !due.isEmpty();
    }

    /** Customers corrected by history that has come to rest. */
    @Transactional
    boolean history() {
        var ripe = pending.lockRipe(config.chunk());
        recomputation.settle(ripe);
        return !ripe.isEmpty();
    }

    /** Averages of value, once a day. */
    boolean averages() {
        if (!values.outdated()) {
            return false;
        }
        values.refreshGroupsDaily();
        return true;
    }

    /** The next chunk of a snapshot, begun once a day. */
    boolean snapshot() {
        if (snapshots.outdated()) {
            snapshots.begin();
        }
        return snapshots.advance() || snapshots.clear();
    }

    /** The next customers of a walk over the base; what is pending of them is told first, so that a walk leaves nobody out. */
    @Transactional
    boolean walk() {
        var walk = walks.lockOne();
        if (walk.isEmpty()) {
            return false;
        }
        var name = walk.get().name();
        var judges = PublicationService.judgesOnly(name);
        var restages = name.equals(PolicyService.WALK);
        var rescores = name.equals(SnapshotService.WALK);
        var next = next(walk.get(), judges || restages || rescores ? config.walkChunk() : config.chunk());
        if (next.isEmpty()) {
            walks.end(walk.get());
            publications.walked(name);
            if (rescores) {
                snapshots.walked();
            }
        } else {
            recomputation.settle(next);
            if (judges) {
                judge(next);
            } else if (restages) {
                recomputation.restage(next);
            } else if (rescores) {
                rescore(next);
            } else {
                recomputation.changed(next);
            }
            walks.advance(walk.get(), next.get(next.size() - 1));
        }
        return true;
    }

    private List<String> next(Walks.Walk walk, int chunk) {
        return walk.name().equals(ValueService.WALK)
                ? values.lockNext(walk.reached(), chunk)
                : customers.lockNext(walk.reached(), chunk);
    }

    /** Whose stage is due is judged only with the stage he has now. */
    private void rescore(List<String> next) {
        var stale = looks.awaitingStage(next, calendar.moment().now());
        recomputation.changed(stale);
        recomputation.rescored(next.stream().filter(id -> !stale.contains(id)).toList());
    }

    /** Figures are as they were, except of those whose stage is due. */
    private void judge(List<String> next) {
        var moment = calendar.moment();
        var stale = looks.awaitingStage(next, moment.now());
        recomputation.changed(stale);
        membership.refresh(next.stream().filter(id -> !stale.contains(id)).toList(), moment, false);
    }
}
