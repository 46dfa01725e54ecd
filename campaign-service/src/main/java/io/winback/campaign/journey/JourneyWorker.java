package io.winback.campaign.journey;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.delivery.DeliveryWorker;
import io.winback.platform.time.ClockMoved;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Launches, admits and moves what is due, then lets the mails go. */
@Singleton
class JourneyWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final AdmissionService admissions;
    private final JourneyService journeys;
    private final DeliveryWorker deliveries;
    private final WorkLoop loop = new WorkLoop("journeys", POLL, this::once);

    JourneyWorker(AdmissionService admissions, JourneyService journeys, DeliveryWorker deliveries) {
        this.admissions = admissions;
        this.journeys = journeys;
        this.deliveries = deliveries;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    void moved(@Observes ClockMoved event) {
        loop.wake();
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunsMayBeDue event) {
        loop.wake();
    }

    private boolean once() {
        var more = admissions.beginLaunched();
        more |= journeys.endCancelled();
        more |= admissions.admit();
        more |= journeys.moveDue();
        if (more) {
            deliveries.wake();
        }
        return more;
    }
}
