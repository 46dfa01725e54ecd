package io.winback.campaign.redemption;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.watch.Counters;
import io.winback.platform.work.AfterCommit;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts uses of codes by what became of them, once that is committed. */
@Singleton
class RedemptionMeters {

    private final MeterRegistry metrics;
    private final AfterCommit afterCommit;
    private final AtomicLong calls = new AtomicLong();

    RedemptionMeters(MeterRegistry metrics, AfterCommit afterCommit) {
        this.metrics = metrics;
        this.afterCommit = afterCommit;
    }

    void register(@Observes StartupEvent event) {
        Arrays.stream(Use.State.values()).forEach(this::counter);
        unknownCodes();
    }

    /** These uses have become something else in the caller's transaction, which may call several times. */
    void changed(List<Use> uses) {
        if (!uses.isEmpty()) {
            afterCommit.run(
                    RedemptionMeters.class.getName() + calls.incrementAndGet(),
                    () -> uses.forEach(use -> counter(use.state()).increment()));
        }
    }

    /** Somebody showed a code that does not exist. Counted at once: nothing is committed then. */
    void unknown() {
        unknownCodes().increment();
    }

    private Counter unknownCodes() {
        return Counters.of(
                metrics, "winback.coupon.unknown", "Codes shown that do not exist; many are somebody who guesses");
    }

    private Counter counter(Use.State state) {
        return Counters.of(
                metrics,
                "winback.coupon.redemptions",
                "Uses of codes, by what became of them",
                "outcome",
                state.name());
    }
}
