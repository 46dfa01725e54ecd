package io.winback.segmentation.profile;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.time.ClockMoved;
import io.winback.platform.work.WorkLoop;
import io.winback.segmentation.base.WalkStarted;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

/**
 * Works what time alone has changed: woken when the clock moved, else by a poll that only looks at indexes. Several processes share
 * the work by row locks.
 */
@Singleton
class SweepWorker {

    private final SweepService sweep;
    private final Duties duties;
    private final WorkLoop loop;

    SweepWorker(SweepService sweep, SweepConfig config, Duties duties) {
        this.duties = duties;
        this.sweep = sweep;
        this.loop = new WorkLoop("sweep", config.poll(), this::sweep);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    void moved(@Observes ClockMoved event) {
        loop.wake();
    }

    void walkStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WalkStarted event) {
        loop.wake();
    }

    /**
     * A chunk of each kind: each gets its turn, so that a long walk does not hold up what is due. What works on the whole base comes
     * last, so that its failure does not either.
     */
    private boolean sweep() {
        var transitions = sweep.transitions();
        var looks = sweep.looks();
        var history = sweep.history();
        var walk = sweep.walk();
        var averages = sweep.averages();
        var snapshot = sweep.snapshot();
        return transitions || looks || history || averages || snapshot || walk;
    }
}
