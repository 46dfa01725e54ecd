package io.winback.customer.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.Counters;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Sends what is due: at least once, in no promised order. Each call ends on its own, so a receiver that hangs holds up no other; what a
 * process had in hand when it died is sent again with the same id once its lease is over.
 */
@Singleton
class DeliveryWorker {

    private static final Duration PURGE = Duration.ofHours(1);
    private static final int PURGED_AT_ONCE = 1_000;

    private final DeliveryService deliveries;
    private final Sender sender;
    private final ManagedExecutor executor;
    private final MeterRegistry metrics;
    private final WebhooksConfig config;
    private final Clock clock;
    private final Semaphore slots;
    private final Duties duties;
    private final WorkLoop loop;
    private final WorkLoop purge;
    private volatile boolean stopping;

    DeliveryWorker(
            DeliveryService deliveries,
            Sender sender,
            ManagedExecutor executor,
            MeterRegistry metrics,
            WebhooksConfig config,
            @Machine Clock clock,
            Duties duties) {
        this.duties = duties;
        this.deliveries = deliveries;
        this.sender = sender;
        this.executor = executor;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.slots = new Semaphore(config.parallel());
        this.loop = new WorkLoop("webhooks", config.poll(), this::once);
        this.purge = new WorkLoop("webhooks-purge", PURGE, () -> deliveries.purge(PURGED_AT_ONCE, clock.instant()));
    }

    void start(@Observes StartupEvent event) {
        Arrays.stream(Outcome.Result.values()).forEach(this::calls);
        duties.start(Duty.WORKERS, loop);
        duties.start(Duty.WORKERS, purge);
    }

    /** Calls in hand may end: else they would be made again. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        purge.stop();
        if (!slots.tryAcquire(config.parallel(), config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("stopped with calls of webhooks in hand; they will be made again");
            stopping = true;
        }
        sender.close();
    }

    /** Deliveries may have become due. */
    void wake() {
        loop.wake();
    }

    private boolean once() {
        var room = slots.availablePermits();
        if (room == 0) {
            return false;
        }
        var dispatches = deliveries.claim(room, clock.instant());
        dispatches.forEach(this::send);
        return !dispatches.isEmpty();
    }

    private void send(Dispatch dispatch) {
        slots.acquireUninterruptibly();
        sender.send(dispatch.webhook(), dispatch.event(), dispatch.body(), dispatch.attempt())
                .thenAcceptAsync(outcome -> confirm(dispatch, outcome), executor)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        Log.warnf(failure, "call not written down, it will be made again event=%s", dispatch.event());
                    }
                    slots.release();
                    loop.wake();
                });
    }

    private Counter calls(Outcome.Result result) {
        return Counters.of(
                metrics,
                "winback.webhooks.calls",
                "Calls of webhooks, by what the receiver said",
                "result",
                result.name());
    }

    private void confirm(Dispatch dispatch, Outcome outcome) {
        if (stopping) {
            return;
        }
        calls(outcome.result()).increment();
        deliveries.confirm(dispatch, outcome, clock.instant());
    }
}
